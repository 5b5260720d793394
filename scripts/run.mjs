/** Hands over from the machine's own Node to the project's. Node only: it runs before any dependency exists. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectNode } from './install.mjs';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a script of this project with the project's Node, first on the PATH for whatever it starts, and ends this
 * process the way the script ended. A signal to this process reaches the script.
 */
export async function runWithProjectNode(script, args) {
  const child = spawn(projectNode, [join(root, script), ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    },
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...ending) => resolve(ending));
  });
  for (const name of signals) process.off(name, forward);
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}
