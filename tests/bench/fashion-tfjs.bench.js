import fs from 'node:fs';
import { createRequire } from 'node:module';
import { loadEngine } from '../../web/engine/node.js';
import { installedData } from '../../web/engine/installed-data.js';
import { inRoot } from '../../web/tooling/paths.js';
import { run } from '../../web/tooling/run.js';
import { halfSpread, median } from './statistics.js';

const VERSION = '4.22.0';
/** Of the benchmark alone: nothing of the project needs it. */
const FOLDER = inRoot('build/bench/tfjs');

const EPOCHS = 3;
const BATCH = 256;
const PIXELS = 784;
const CLASSES = 10;
const LR = 0.1;

/**
 * An epoch of softmax regression on all 60,000 pictures in TensorFlow.js's WebAssembly backend, on tensors in
 * memory, beside the engine's updates, both in Node on one thread.
 */
export default async function fashionTfjs() {
  const bytes = await installedData()('fashion-mnist/all');
  if (!bytes) return [{ what: 'Fashion-MNIST epoch', figure: 'its files are not on this machine' }];
  const own = await engineEpochs(bytes);
  const { epochs, loss } = await tfjsEpochs(bytes);
  const ratio = median(epochs) / median(own);
  return [
    { what: 'Fashion-MNIST epoch, WebAssembly in Node', figure: shown(own) },
    { what: `the same, TensorFlow.js ${VERSION}, wasm backend`, figure: shown(epochs) },
    { what: '  its train loss in the last epoch', figure: loss.toFixed(4) },
    {
      what: 'TensorFlow.js ÷ engine',
      figure: ratio.toFixed(1),
      target: '≥ 100',
      met: ratio >= 100,
    },
  ];
}

/** @param {Uint8Array} bytes @returns {Promise<number[]>} milliseconds */
async function engineEpochs(bytes) {
  const engine = await loadEngine();
  engine.provide('fashion-mnist/all', bytes);
  const settings = { pictures: 'all', epochs: EPOCHS + 1 };
  const trained = new engine.Run({ experiment: 'fashion-mnist', settings }, undefined);
  const { updatesPerEpoch: updates } = trained.go({ at: 0 });
  const times = [];
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    const started = performance.now();
    // Without what is measured at the end of an epoch.
    trained.go({ at: (epoch + 1) * updates - 1, updates });
    times.push(((performance.now() - started) * updates) / (updates - 1));
    trained.go({ at: (epoch + 1) * updates, updates: 1 });
  }
  return times.slice(1); // the first one warms up
}

/** @param {Uint8Array} bytes */
async function tfjsEpochs(bytes) {
  const tf = await loadTfjs();
  const { images, labels } = trainingSet(bytes);
  const X = tf.tensor2d(
    Float32Array.from(images, (byte) => byte / 255),
    [labels.length, PIXELS],
  );
  const y = tf.tensor1d(Int32Array.from(labels), 'int32');
  const W = tf.variable(tf.randomNormal([PIXELS, CLASSES], 0, 0.01));
  const b = tf.variable(tf.zeros([CLASSES]));
  const trainer = tf.train.sgd(LR);
  const times = [];
  let loss = 0;
  for (let epoch = 0; epoch <= EPOCHS; epoch++) {
    const order = Int32Array.from(tf.util.createShuffledIndices(labels.length));
    const started = performance.now();
    loss = 0;
    for (let from = 0; from < order.length; from += BATCH) {
      const rows = order.slice(from, from + BATCH);
      loss += tf.tidy(() => {
        const at = tf.tensor1d(rows, 'int32');
        const truth = tf.oneHot(tf.gather(y, at), CLASSES);
        const batch = tf.gather(X, at);
        const l = trainer.minimize(
          () => tf.losses.softmaxCrossEntropy(truth, tf.add(tf.matMul(batch, W), b)),
          true,
        );
        return l.dataSync()[0] * rows.length;
      });
    }
    times.push(performance.now() - started);
  }
  return { epochs: times.slice(1), loss: loss / labels.length };
}

/** @returns {Promise<any>} tfjs with the wasm backend in force, one thread */
async function loadTfjs() {
  const names = ['tfjs', 'tfjs-backend-wasm'].map((name) => `@tensorflow/${name}`);
  if (!fs.existsSync(`${FOLDER}/node_modules/${names[1]}`)) {
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(`${FOLDER}/package.json`, '{ "private": true }\n');
    const wanted = names.map((name) => `${name}@${VERSION}`);
    await run('npm', ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', ...wanted]);
  }
  const load = createRequire(`${FOLDER}/package.json`);
  const tf = load(names[0]);
  load(names[1]).setThreadsCount(1);
  await tf.setBackend('wasm');
  return tf;
}

/** The engine's bytes are the IDX files one after the other. @param {Uint8Array} bytes */
function trainingSet(bytes) {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
  const end = 16 + count * PIXELS;
  return { images: bytes.subarray(16, end), labels: bytes.subarray(end + 8, end + 8 + count) };
}

/** @param {number[]} times  milliseconds */
const shown = (times) => `${median(times).toFixed(1)} ms ± ${halfSpread(times).toFixed(1)}`;
