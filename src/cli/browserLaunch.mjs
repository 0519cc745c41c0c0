// How every test and tool starts Chromium: an installed one first, WebGPU on, nothing asked of the network.
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of an installed Chrome or Chromium.
 *
 * @returns {string | undefined} undefined when only Playwright's own browser can serve
 */
export function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH names ${named}, which does not exist; correct or unset it`);
    return named;
  }
  return installed.find((path) => existsSync(path));
}

/**
 * Playwright launch options with WebGPU: the machine's own adapter with `WEBGPU_ADAPTER=default`, else SwiftShader.
 *
 * Playwright's own browser needs its full build (`channel`): its headless shell has no WebGPU.
 *
 * @returns {{ args: string[], executablePath?: string, channel?: string }}
 */
export function browserLaunch() {
  const executablePath = installedBrowser();
  const args = [
    '--enable-unsafe-webgpu',
    // Workgroup memory is zeroed by a loop in the shader instead of by the driver: SwiftShader turns the latter into one
    // store for every word, which takes it a second to compile for each kilobyte.
    '--disable-dawn-features=use_vulkan_zero_initialize_workgroup_memory_extension',
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
  ];
  if (process.env.WEBGPU_ADAPTER !== 'default') args.push('--use-webgpu-adapter=swiftshader');
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return executablePath ? { args, executablePath } : { args, channel: 'chromium' };
}
