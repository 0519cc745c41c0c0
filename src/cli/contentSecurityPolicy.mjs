// What the page may load and run: files of its own server and nothing else. The build writes it into the pages, the
// project's own server sends it with every file, because a worker takes its policy from its own response.

/** No inline script, no eval, no other server; images and downloads may be made in the page itself. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Vite plugin: puts the policy into every built page. While developing there is none: hot reloading needs inline
 * scripts.
 *
 * @returns {import('vite').Plugin}
 */
export function policyInPages() {
  return {
    name: 'policy-in-pages',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
