/**
 * Makes a fresh machine ready, and leaves a ready one alone: npm's packages, then the compiler and what
 * else is not npm's. It runs where nothing is installed yet, so it imports nothing but Node's own.
 */
import fs from 'node:fs';
import { neededTools } from './tools.js';
import { inRoot } from './paths.js';
import { isProgram, main, Problem, run } from './run.js';

const OLDEST_NODE = [20, 19];

/** @param {Parameters<typeof neededTools>[0]} [goal] */
export async function setUp(goal = 'engine') {
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

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}> | null}
 */
function readPackages(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : null;
}

/**
 * What of these is missing is installed by apt; a Problem where that cannot be.
 * @param {import('./tools.js').Tool[]} tools
 */
export async function installTools(tools) {
  const missing = tools.filter((tool) => !tool.found());
  if (missing.length === 0) return;
  const packages = missing.map(({ apt }) => apt);
  console.log('Missing:');
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);

  const asRoot = becomeRoot();
  if (!fs.existsSync('/usr/bin/apt-get') || !asRoot) throw new Problem(installByHand(missing));
  console.log(`Installing with apt, which can take minutes: ${packages.join(' ')} …`);
  const apt = (/** @type {string[]} */ args) => {
    const [command, ...rest] = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    return run(command, rest, {
      capture: true,
      failure: `apt could not do it. ${installByHand(missing)}`,
    });
  };
  await apt(['update', '-qq']);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  const left = tools.filter((tool) => !tool.found());
  if (left.length > 0) throw new Problem(`Installed, but still not found: ${names(left)}.`);
}

/** @returns {string[] | null} what to put before a command, null where there is no way */
function becomeRoot() {
  if (process.getuid?.() === 0) return [];
  if (!fs.existsSync('/usr/bin/sudo')) return null;
  // Without a terminal nobody can type a password: fail instead of waiting.
  return process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
}

/** @param {import('./tools.js').Tool[]} missing */
function installByHand(missing) {
  if (process.platform === 'darwin') {
    const formulas = missing.map(({ brew }) => brew).filter(Boolean);
    return `Please run:\n  brew install ${formulas.join(' ')}`;
  }
  if (fs.existsSync('/usr/bin/apt-get')) {
    const packages = missing.map(({ apt }) => apt).join(' ');
    return `Please run, as root:\n  apt-get install --no-install-recommends ${packages}`;
  }
  return `Please install, so that it is found on the PATH: ${names(missing)}.`;
}

/** @param {import('./tools.js').Tool[]} tools */
const names = (tools) => tools.map(({ name }) => name).join(', ');

if (isProgram(import.meta))
  await main(() => setUp(process.argv.includes('--tests') ? 'tests' : 'engine'));
