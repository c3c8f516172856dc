/** Licences that may be in the package: each lets a council use, copy and change it, and asks for its text to be kept. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0', 'Zlib'],
]);

/**
 * Whether a licence as a package names it may be bundled: one of several to choose from, or all that hold together.
 * @param {string} expression SPDX, such as `(MIT OR CC0-1.0)`.
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
