# Installs what ./check lacks where that needs no questions: as root on a machine with apt-get, as build machines are.
# Elsewhere it does nothing, and ./check says what to install.

can_install() {
    [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null
}

# Installs the first of the named packages that has a candidate.
install_first_of() {
    can_install || return 0
    apt-get update >/dev/null 2>&1 || true
    for name in "$@"; do
        case $(apt-cache policy "$name" 2>/dev/null | grep 'Candidate:') in
            '' | *'(none)'*) continue ;;
        esac
        echo "check: installing $name with apt-get" >&2
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$name" >/dev/null && return
    done
    return 0
}

install_jdk() {
    install_first_of openjdk-25-jdk-headless openjdk-21-jdk-headless temurin-25-jdk temurin-21-jdk
    find_jdk || true
}

install_maven() {
    install_first_of maven
    find_maven || true
}

find_browser() {
    command -v chromedriver >/dev/null && { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null
}

# Without a browser its tests are left out; nothing fails.
install_browser() {
    install_first_of chromium
    install_first_of chromium-driver
    find_browser || echo "check: no Chromium with its driver here (packages chromium, chromium-driver): tests in a browser are left out" >&2
}
