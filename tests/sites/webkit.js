import { spawn } from 'node:child_process';
import net from 'node:net';
import { until } from './checks.js';
/** @import { Driver } from './plain-checks.js' */

/**
 * WebKitGTK by its own driver, on a screen of its own: https://www.w3.org/TR/webdriver2/
 * @returns {Promise<Driver>}
 */
export async function webkit() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise((resolve, reject) => {
    screen.on('error', reject);
    screen.on('exit', () => reject(new Error('Xvfb ended')));
    screen.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' },
    stdio: 'ignore',
  });

  /** @param {string} method @param {string} path @param {any} [body] */
  async function call(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  try {
    await until('WebKitWebDriver answers', async () => (await call('GET', '/status')).ready);
    const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: {} } });
    const session = `/session/${sessionId}`;
    return {
      open: (address) => call('POST', `${session}/url`, { url: address }),
      async evaluate(read, place = 'page') {
        await call('POST', `${session}/frame`, { id: null });
        if (place === 'frame') await call('POST', `${session}/frame`, { id: 0 });
        const script = `const [done] = arguments;
          Promise.resolve().then(${read}).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
        const told = await call('POST', `${session}/execute/async`, { script, args: [] });
        if (told.error) throw new Error(told.error);
        return told.value;
      },
      // Its driver gives no console; the page's own notes are read.
      errors: async () => [],
      async close() {
        await call('DELETE', session);
        driver.kill();
        screen.kill();
      },
    };
  } catch (error) {
    driver.kill();
    screen.kill();
    throw error;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
