// Where no GPU can be reached: what is missing and how to switch it on. Menus of browsers are named as they name them.
export const unsupported = {
  headings: {
    webgpu: 'This browser has no WebGPU',
    adapter: 'The browser has WebGPU but found no graphics adapter',
    device: 'The graphics adapter refused to open',
  },
  meanings: {
    webgpu: 'The playground trains on your own GPU, and WebGPU is how a page reaches it.',
    adapter:
      'WebGPU is there, but the browser offers no GPU for it: the driver may be blocked or too old, or hardware acceleration is off.',
    device:
      'An adapter was found, but it could not be used: another program may hold it, or its driver has failed.',
  },
  reason: 'The reason that the browser gives:',
  noReason: 'none',
  where: 'Where it is there',
  browsers: {
    chrome: {
      name: 'Chrome, Edge',
      versions:
        '113 or newer on Windows, macOS and ChromeOS; 121 or newer on most devices with Android 12 or later',
    },
    linux: {
      name: 'Chrome on Linux',
      versions: '144 or newer on Intel Gen12 and later, 147 on NVIDIA; on others behind a flag',
    },
    safari: { name: 'Safari', versions: '26 or newer on macOS, iOS, iPadOS and visionOS' },
    firefox: {
      name: 'Firefox',
      versions: '141 or newer on Windows; on macOS with Apple silicon 145 or newer (147 before macOS 26)',
    },
  },
  how: 'How to switch it on',
  steps: {
    webgpu: {
      update: 'Update the browser, or use one of those above.',
      secure:
        'Open the page over https:// or from localhost: browsers hide WebGPU from pages that are not secure.',
      linux:
        'Chrome on Linux: open chrome://flags/#enable-unsafe-webgpu, set it to Enabled, restart the browser.',
    },
    adapter: {
      acceleration:
        'Chrome, Edge: Settings, System, switch on \u201CUse graphics acceleration when available\u201D, restart the browser.',
      look: 'Open chrome://gpu (edge://gpu) and look at the line WebGPU: it names what is blocked and why.',
      driver:
        'Update the graphics driver. In a virtual machine or a remote desktop there may be no GPU at all.',
      linux:
        'Chrome on Linux: set chrome://flags/#enable-unsafe-webgpu and #enable-vulkan to Enabled, restart the browser.',
    },
    device: {
      close: 'Close other programs and tabs that use the GPU, then reload.',
      restart: 'Restart the browser, then the computer; update the graphics driver.',
    },
  },
  tryAgain: 'Try again',
  wouldSee: 'What you would see',
  wouldSeeText:
    'A small network learns CIFAR images. Before every epoch SeTa sorts the images by how hard they are, cuts them into groups and trains on a window of neighbouring groups that slides from easy to hard and falls back.',
};
