// Which Node the commands need: an older one fails somewhere in the middle, with words that help nobody.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/**
 * What is wrong with a version of Node, null when nothing is.
 *
 * @param {string} version e.g. '20.19.0'
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const [major, minor] = wanted();
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return null;
  return `this is Node ${version}; Node ${major}.${minor} or newer is needed: https://nodejs.org`;
}

/** @returns {[number, number]} of `engines` in package.json */
function wanted() {
  const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? [];
  return [Number(major), Number(minor)];
}
