// What this machine must have, and how to get it where something is missing.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ask, run, stop } from './say.mjs';

const NODE = [20, 19];
const RUST = [1, 90];

// Each need says how to tell whether it is met, so that any Linux will do; the name is Debian's and Ubuntu's package.
// Ubuntu has Chromium as a snap only, which cannot be driven; there the tests fetch Playwright's own.
const SNAPS = existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
const COMPILER = { what: 'a C compiler', package: 'build-essential', met: () => found('cc') && found('make') };
const PKG_CONFIG = { what: 'pkg-config', package: 'pkg-config', met: () => found('pkg-config') };
const WEBKIT = {
  what: 'WebKitGTK 4.1, 2.44 or newer, with its headers',
  package: 'libwebkit2gtk-4.1-dev',
  met: () => ask('pkg-config', ['--atleast-version=2.44', 'webkit2gtk-4.1']) !== undefined,
};

/** The system's own Python, which sees the system's libraries. */
export const PYTHON = '/usr/bin/python3';
// D-Bus starts it where a window asks for it.
const ACCESSIBILITY = [
  '/usr/share/dbus-1/services/org.a11y.Bus.service',
  '/usr/local/share/dbus-1/services/org.a11y.Bus.service',
];
const ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi";

export const FOR_THE_CORE = [COMPILER];
export const FOR_THE_WINDOW = [COMPILER, PKG_CONFIG, WEBKIT];
export const FOR_THE_TESTS = [
  ...FOR_THE_WINDOW,
  { what: 'WebKitWebDriver', package: 'webkit2gtk-driver', met: () => found('WebKitWebDriver') },
  { what: 'a virtual display (Xvfb)', package: 'xvfb', met: () => found('Xvfb') },
  { what: 'Chromium', package: 'chromium', met: () => chromium() !== undefined || SNAPS },
  {
    what: 'Python 3 with venv',
    package: 'python3-venv',
    met: () => ask('python3', ['-c', 'import venv, ensurepip']) !== undefined,
  },
  { what: 'a message bus (dbus-daemon)', package: 'dbus-daemon', met: () => found('dbus-daemon') },
  { what: 'the accessibility bus (AT-SPI)', package: 'at-spi2-core', met: () => ACCESSIBILITY.some(existsSync) },
  { what: 'GObject for Python', package: 'python3-gi', met: () => ask(PYTHON, ['-c', 'import gi']) !== undefined },
  {
    what: 'AT-SPI for Python',
    package: 'gir1.2-atspi-2.0',
    met: () => ask(PYTHON, ['-c', ATSPI]) !== undefined,
  },
];

/** The Chromium of this machine that can be driven, if there is one. */
export function chromium() {
  const named = process.env.CLERKWELL_CHROMIUM;
  return named ?? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(found).find(Boolean);
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
}

/** Stops where Node or Rust is missing or too old; neither is installed unasked. */
export function needLanguages() {
  if (!atLeast(process.versions.node, NODE)) {
    stop(
      `Clerkwell needs Node ${NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer one and try again.`,
    );
  }
  const rust = /^rustc (\S+)/.exec(ask('rustc', ['--version']) ?? '')?.[1];
  if (rust === undefined || ask('cargo', ['--version']) === undefined) {
    stop(
      `Clerkwell needs Rust ${RUST.join('.')} or newer, and no rustc and cargo were found. Install them with rustup and try again.`,
    );
  }
  if (!atLeast(rust, RUST)) {
    stop(`Clerkwell needs Rust ${RUST.join('.')} or newer; this is ${rust}. Run “rustup update stable” and try again.`);
  }
}

/** Installs the system packages that are missing, or says what to install where it cannot. */
export async function needPackages(needs) {
  const missing = needs.filter((need) => !need.met());
  if (missing.length === 0) return console.log('Everything needed is there.');
  const packages = missing.map((need) => need.package);
  console.log(`Missing: ${missing.map((need) => need.what).join(', ')}.`);
  if (!found('apt-get')) {
    stop(
      `Install these with this system’s package manager and try again: ${missing.map((need) => need.what).join('; ')}.`,
    );
  }
  const root = process.getuid() === 0;
  if (!root && !found('sudo')) {
    stop(`Run this as root and try again: apt-get install ${packages.join(' ')}`);
  }
  const apt = (...args) =>
    root
      ? run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      : run('sudo', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  console.log(`Installing ${packages.join(' ')}${root ? '' : ' with sudo, which may ask for your password'}.`);
  await apt('update', '-q');
  await apt('install', '-y', '-q', '--no-install-recommends', ...packages);
  const still = missing.filter((need) => !need.met());
  if (still.length > 0) {
    stop(`Installed, but still missing: ${still.map((need) => need.what).join('; ')}. This system may be too old.`);
  }
}

/** The full path of a program on the PATH, or undefined. */
export function found(name) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function atLeast(version, least) {
  const parts = version.split(/[.-]/).map(Number);
  for (const [place, part] of least.entries()) {
    if (parts[place] !== part) return parts[place] > part;
  }
  return true;
}
