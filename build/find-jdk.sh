# Finds what builds and runs Portcullis: a JDK of release 21 or newer, and Maven. Sourced by ./serve and ./check.
# Maven itself must run on that JDK, as Quarkus loads our classes into Maven's own process; so JAVA_HOME is set for it.

# Sets jdk_feature to the release of the JDK at home $1; fails unless it is one we can use.
# Reads the file `release` without starting a process: `java -version` would cost more than the rest of ./serve.
is_jdk() {
    jdk_feature=0
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value || [ -n "$key" ]; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            jdk_feature=${value%%[!0-9]*}
        fi
    done < "$1/release"
    [ "${jdk_feature:-0}" -ge 21 ]
}

# Prints the home of the javac in PATH, symbolic links followed.
home_of_javac() {
    javac=$(command -v javac) || return 0
    javac=$(readlink -f "$javac" 2>/dev/null) || return 0
    printf '%s\n' "${javac%/bin/javac}"
}

# Takes the newest usable JDK among the homes given as arguments.
take_highest() {
    highest=0
    for home in "$@"; do
        if is_jdk "$home" && [ "$jdk_feature" -gt "$highest" ]; then
            highest=$jdk_feature
            JAVA_HOME=$home
        fi
    done
    [ "$highest" -gt 0 ]
}

# Sets and exports JAVA_HOME; fails if no JDK is found.
find_jdk() {
    if is_jdk "${JAVA_HOME:-}"; then
        :
    elif home=$(home_of_javac) && is_jdk "$home"; then
        JAVA_HOME=$home
    elif [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v 21+ 2>/dev/null) && is_jdk "$home"; then
        JAVA_HOME=$home
    else
        take_highest /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            || take_highest "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
            || take_highest "$HOME"/.jdks/* \
            || take_highest "${ASDF_DATA_DIR:-$HOME/.asdf}"/installs/java/* \
            || take_highest "${MISE_DATA_DIR:-$HOME/.local/share/mise}"/installs/java/* \
            || return 1
    fi
    export JAVA_HOME
}

# Sets mvn to the Maven command; fails if there is none.
find_maven() {
    if mvn=$(command -v mvn); then
        return
    fi
    mvn=${MAVEN_HOME:-${M2_HOME:-/opt/maven}}/bin/mvn
    [ -x "$mvn" ]
}

need_jdk() {
    find_jdk && return
    echo "portcullis: no JDK of release 21 or newer found: install one (Debian: apt-get install openjdk-21-jdk-headless; macOS: brew install openjdk; any system: https://adoptium.net) or set JAVA_HOME" >&2
    exit 2
}

need_maven() {
    find_maven && return
    echo "portcullis: no Maven found: install Maven 3.8.6 or newer (Debian: apt-get install maven; macOS: brew install maven)" >&2
    exit 2
}

# Runs Maven on the project at $1 with the other arguments, on the JDK found.
# The two options silence what newer JDKs say about libraries inside Maven; MAVEN_OPTS of the user come last and win.
run_maven() {
    project=$1
    shift
    is_jdk "$JAVA_HOME"
    silence=
    [ "$jdk_feature" -ge 24 ] && silence="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    MAVEN_OPTS="$silence ${MAVEN_OPTS:-}" "$mvn" -f "$project/pom.xml" -B -ntp -Dstyle.color=never "$@"
}
