// Where no GPU can be reached: what is missing, where it is there, how to switch it on, and the browser's own reason.
import type { UnsupportedEvent } from '../../protocol.ts';
import { Footer } from './Footer.tsx';

const headings: Record<UnsupportedEvent['missing'], string> = {
  webgpu: 'This browser has no WebGPU',
  adapter: 'The browser has WebGPU but found no graphics adapter',
  device: 'The graphics adapter refused to open',
};

const meanings: Record<UnsupportedEvent['missing'], string> = {
  webgpu: 'The playground trains on your own GPU, and WebGPU is how a page reaches it.',
  adapter:
    'WebGPU is there, but the browser offers no GPU for it: the driver may be blocked or too old, or hardware acceleration is off.',
  device:
    'An adapter was found, but it could not be used: another program may hold it, or its driver has failed.',
};

const browsers: readonly (readonly [string, string])[] = [
  ['Chrome, Edge', '113 or newer on Windows, macOS and ChromeOS; 121 or newer on Android 12 and later'],
  [
    'Chrome on Linux',
    '144 or newer on some GPUs (Intel Gen12 and later first); on others behind a flag, see below',
  ],
  ['Safari', '26 or newer on macOS, iOS, iPadOS and visionOS'],
  ['Firefox', '141 or newer on Windows; 145 or newer on macOS with Apple silicon'],
];

const steps: Record<UnsupportedEvent['missing'], readonly string[]> = {
  webgpu: [
    'Update the browser, or use one of those above.',
    'Open the page over https:// or from localhost: browsers hide WebGPU from pages that are not secure.',
    'Chrome on Linux: open chrome://flags/#enable-unsafe-webgpu, set it to Enabled, restart the browser.',
  ],
  adapter: [
    'Chrome, Edge: Settings, System, switch on \u201CUse graphics acceleration when available\u201D, restart the browser.',
    'Open chrome://gpu (edge://gpu) and look at the line WebGPU: it names what is blocked and why.',
    'Update the graphics driver. In a virtual machine or a remote desktop there may be no GPU at all.',
    'Chrome on Linux: set chrome://flags/#enable-unsafe-webgpu and #enable-vulkan to Enabled, restart the browser.',
  ],
  device: [
    'Close other programs and tabs that use the GPU, then reload.',
    'Restart the browser, then the computer; update the graphics driver.',
  ],
};

interface Props {
  readonly event: UnsupportedEvent;
  /** The way back to the recorded runs; undefined where there are none. */
  readonly onBack: (() => void) | undefined;
}

export function Unsupported({ event, onBack }: Props) {
  return (
    <div className="unsupported">
      <main>
        <h1>SeTa Playground</h1>
        <h2>{headings[event.missing]}</h2>
        <p>{meanings[event.missing]}</p>
        <p>
          The reason that the browser gives: <q>{event.reason || 'none'}</q>
        </p>
        <h3>Where it is there</h3>
        <table>
          <tbody>
            {browsers.map(([name, versions]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{versions}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>How to switch it on</h3>
        <ol>
          {steps[event.missing].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <button type="button" className="play" onClick={() => location.reload()}>
          Try again
        </button>{' '}
        {onBack && (
          <button type="button" onClick={onBack}>
            Back to the recorded runs
          </button>
        )}
        <h3>What you would see</h3>
        <p>
          A small network learns CIFAR images. Before every epoch SeTa sorts the images by how hard they are,
          cuts them into groups and trains on a window of neighbouring groups that slides from easy to hard
          and falls back.
        </p>
      </main>
      <Footer bare />
    </div>
  );
}
