// How a command shows its work: one titled line per step, the tool's own output below it, a time at the end.
// Node built-ins only, as everything that must run before the first `npm install`.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeProblem } from './nodeVersion.mjs';

/** @param {string} title */
export function announce(title) {
  console.log(`\n> ${title}`);
}

/**
 * Runs a program with its output shown live, or held back and shown as a whole when it ends: for programs that run
 * side by side.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, limitMs?: number, held?: boolean }} [options] a program over its limit is ended
 * @returns {Promise<number>} its exit code; 1 when it could not start or was ended
 */
export function runProgram(command, args, { env = {}, limitMs, held = false } = {}) {
  return new Promise((resolve) => {
    const stdio = held ? 'pipe' : 'inherit';
    const child = spawn(command, [...args], { stdio, env: { ...process.env, ...env } });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout?.on('data', (part) => output.push(part));
    child.stderr?.on('data', (part) => output.push(part));
    const timer =
      limitMs &&
      setTimeout(() => {
        console.error(`! no end after ${limitMs / 60_000} minutes; ended`);
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
      }, limitMs);
    child.on('error', (error) => {
      console.error(`! ${command} cannot start: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => {
      clearTimeout(timer || undefined);
      process.stdout.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a JavaScript file by this same Node.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Parameters<typeof runProgram>[2]} [options]
 */
export function runScript(file, args, options) {
  return runProgram(process.execPath, [file, ...args], options);
}

/**
 * As `runProgram`, for what nothing can go on without.
 *
 * @param {Promise<number>} running
 * @param {string} what
 */
export async function mustSucceed(running, what) {
  const code = await running;
  if (code !== 0) throw new Error(`${what} failed with exit code ${code}; its own words are above`);
}

/**
 * Runs a step whose failure must not end the command; its error is printed.
 *
 * @param {() => Promise<void>} step
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function attempt(step) {
  try {
    await step();
    return true;
  } catch (error) {
    console.error(`\n! ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {number} startedAt value of performance.now() */
export function secondsSince(startedAt) {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Runs a command's main function from the repository's root; an error becomes one line and exit code 1.
 *
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  try {
    const problem = nodeProblem(process.versions.node);
    if (problem) throw new Error(problem);
    await main();
  } catch (error) {
    console.error(`\n! ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
