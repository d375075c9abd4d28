# Builds the server as a native binary. Sourced by ./serve and ./check, after find-jdk.sh; $here is the root of the project.

# Sets native_builder to what builds: the native-image of GraalVM or Mandrel (GRAALVM_HOME, JAVA_HOME, PATH), else the tool that
# PORTCULLIS_NATIVE_TOOL names, by default ../shared/native/native-image-from-jars. Fails when there is none.
find_native_builder() {
    for home in "${GRAALVM_HOME:-}" "${JAVA_HOME:-}"; do
        if [ -n "$home" ] && [ -x "$home/bin/native-image" ]; then
            native_builder=$home/bin/native-image
            return
        fi
    done
    native_builder=$(command -v native-image) && return
    native_builder=${PORTCULLIS_NATIVE_TOOL:-$here/../shared/native/native-image-from-jars}
    [ -x "$native_builder" ]
}

need_native_builder() {
    find_native_builder || {
        echo "portcullis: a native binary needs GraalVM or Mandrel 25: set GRAALVM_HOME to its folder" >&2
        exit 1
    }
}

# Prints the options by which addresses that are filled in at the start take a fiftieth of the room, where the linker and the C
# library of this machine both know how.
packed_addresses() {
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null) || return 0
    minor=${glibc#glibc 2.}
    case $minor in '' | *[!0-9]*) return 0 ;; esac
    if [ "$minor" -ge 36 ] && ld --help 2>/dev/null | grep -q pack-relative-relocs; then
        echo "-H:+UnlockExperimentalVMOptions -H:NativeLinkerOption=-Wl,-z,pack-relative-relocs -H:-UnlockExperimentalVMOptions"
    fi
}

# What can write dumps of its memory, which hold secrets, is left out; Quarkus asks for it unasked.
without_heap_dumps() {
    sed 's/--enable-monitoring=heapdump,/--enable-monitoring=/' "$1" >"$1.without" && mv "$1.without" "$1"
}

# Builds server/target/portcullis, in six to twelve minutes and 6 GB of memory. Further arguments go to the builder, as -Ob.
build_native() {
    native_sources=$here/server/target/native-sources
    run_maven "$here" -q -Dquick -Dmaven.test.skip=true -Dspotless.check.skip=true -Dquarkus.generate-code.skip=true \
        -pl 'server,!testkit,!adapter-http-client,!contract' -am package \
        -Dquarkus.native.enabled=true -Dquarkus.native.sources-only=true -Dquarkus.package.jar.enabled=false || return 1
    without_heap_dumps "$native_sources/native-image.args" || return 1
    # shellcheck disable=SC2046 # the words of both are options
    case $native_builder in
        */native-image-from-jars)
            "$native_builder" --sources "$native_sources" $(packed_addresses) "$@" -o "$here/server/target/portcullis"
            ;;
        *)
            (cd "$native_sources" && "$native_builder" $(cat native-image.args) $(packed_addresses) "$@" -o "$here/server/target/portcullis")
            ;;
    esac
}
