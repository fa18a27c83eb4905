/**
 * Makes a fresh machine ready, and leaves a ready one alone: npm's packages, then the compiler and what
 * else is not npm's. It runs where nothing is installed yet, so it imports nothing but Node's own.
 */
import fs from 'node:fs';
import { neededTools } from './tools.js';
import { inRoot } from './paths.js';
import { isProgram, main, Problem, run } from './run.js';
/** @import { Goal, Tool } from './tools.js' */

const OLDEST_NODE = [20, 19];

/** @param {Goal} goal */
export async function setUp(goal) {
  checkNode();
  await installPackages();
  await installTools(neededTools(goal));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Problem(
    `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}.`,
  );
}

async function installPackages() {
  const reason = packagesDiffer();
  if (!reason) return;
  console.log(`Installing npm packages (${reason}) …`);
  const npm = process.env.npm_execpath ?? '';
  const [command, ...first] = npm.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  await run(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    failure: 'npm could not install the packages: its message stands above',
  });
}

/** @returns {string | null} why `npm ci` is needed */
function packagesDiffer() {
  const installed = readPackages(inRoot('node_modules/.package-lock.json'));
  if (!installed) return 'none there yet';
  const wanted = readPackages(inRoot('package-lock.json')) ?? {};
  for (const [name, { version, optional }] of Object.entries(wanted)) {
    // The lock file lists the binaries of every platform; only this one's are installed.
    if (name === '' || (optional && !installed[name])) continue;
    if (installed[name]?.version !== version)
      return `${name.replace(/^.*node_modules\//, '')} differs`;
  }
  return null;
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean}> | null} */
function readPackages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : null;
}

/**
 * What of these is missing is installed by apt; a Problem where that cannot be, except for what the
 * project can go without.
 * @param {Tool[]} tools
 */
export async function installTools(tools) {
  const required = tools.filter(({ without, found }) => !without && !found());
  if (required.length > 0) await installRequired(required);
  for (const tool of tools.filter(({ without, found }) => without && !found())) {
    await installOptional(tool);
  }
}

/** @param {Tool[]} missing */
async function installRequired(missing) {
  console.log('Missing:');
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
  const asRoot = becomeRoot();
  if (!hasApt() || !asRoot) throw new Problem(installByHand(missing));
  const packages = missing.map(({ apt }) => apt);
  console.log(`Installing with apt, which can take minutes: ${packages.join(' ')} …`);
  await installPackaged(packages, asRoot, `apt could not do it. ${installByHand(missing)}`);
  const left = missing.filter((tool) => !tool.found());
  if (left.length > 0) throw new Problem(`Installed, but still not found: ${names(left)}.`);
}

/**
 * Tried once: build/without-<package> stands for a package that could not be had.
 * @param {Tool} tool
 */
async function installOptional({ name, why, apt, without, found }) {
  const tried = inRoot(`build/without-${apt}`);
  const asRoot = becomeRoot({ ask: false });
  if (hasApt() && asRoot && !fs.existsSync(tried)) {
    console.log(`Installing with apt: ${apt} (${name}: ${why}) …`);
    await installPackaged([apt], asRoot, '', true).catch(() => {});
    if (found()) return;
    fs.mkdirSync(inRoot('build'), { recursive: true });
    fs.writeFileSync(tried, 'apt could not install it; remove this file to try again\n');
  }
  console.log(`${name} is not on this machine. ${without}`);
}

/**
 * @param {string[]} packages
 * @param {string[]} asRoot
 * @param {string} failure  what to say
 * @param {boolean} [quiet]
 */
async function installPackaged(packages, asRoot, failure, quiet = false) {
  const apt = (/** @type {string[]} */ args) => {
    const words = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(words[0], words.slice(1), { capture: true, quiet, failure });
  };
  await apt(['update', '-qq']);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

const hasApt = () => fs.existsSync('/usr/bin/apt-get');

/**
 * @param {{ask?: boolean}} [options]  ask: a password may be asked for
 * @returns {string[] | null} what to put before a command, null where there is no way
 */
function becomeRoot({ ask = true } = {}) {
  if (process.getuid?.() === 0) return [];
  if (!fs.existsSync('/usr/bin/sudo')) return null;
  // Without a terminal nobody can type a password: fail instead of waiting.
  return ask && process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
}

/** @param {Tool[]} missing */
function installByHand(missing) {
  if (process.platform === 'darwin') {
    const formulas = missing.map(({ brew }) => brew).filter(Boolean);
    return `Please run:\n  brew install ${formulas.join(' ')}`;
  }
  if (hasApt()) {
    const packages = missing.map(({ apt }) => apt).join(' ');
    return `Please run, as root:\n  apt-get install --no-install-recommends ${packages}`;
  }
  return `Please install, so that it is found on the PATH: ${names(missing)}.`;
}

/** @param {Tool[]} tools */
const names = (tools) => tools.map(({ name }) => name).join(', ');

if (isProgram(import.meta))
  await main(() => setUp(process.argv.includes('--tests') ? 'tests' : 'page'));
