import type { Texts } from '../texts.ts';

export const unsupported: Texts['unsupported'] = {
  headings: {
    webgpu: 'Dieser Browser hat kein WebGPU',
    adapter: 'Der Browser hat WebGPU, fand aber keinen Grafikadapter',
    device: 'Der Grafikadapter ließ sich nicht öffnen',
  },
  meanings: {
    webgpu: 'Der Playground trainiert auf Ihrer eigenen GPU, und WebGPU ist der Weg einer Seite dorthin.',
    adapter:
      'WebGPU ist da, aber der Browser bietet dafür keine GPU an: Der Treiber ist vielleicht gesperrt oder zu alt, oder die Hardwarebeschleunigung ist aus.',
    device:
      'Ein Adapter wurde gefunden, ließ sich aber nicht benutzen: Ein anderes Programm hält ihn vielleicht fest, oder sein Treiber hat versagt.',
  },
  reason: 'Der Grund, den der Browser nennt:',
  noReason: 'keiner',
  where: 'Wo es WebGPU gibt',
  browsers: {
    chrome: {
      name: 'Chrome, Edge',
      versions: 'ab 113 unter Windows, macOS und ChromeOS; ab 121 auf den meisten Geräten ab Android 12',
    },
    linux: {
      name: 'Chrome unter Linux',
      versions: 'ab 144 auf Intel ab Gen12, ab 147 auf NVIDIA; auf anderen hinter einem Schalter',
    },
    safari: { name: 'Safari', versions: 'ab 26 unter macOS, iOS, iPadOS und visionOS' },
    firefox: {
      name: 'Firefox',
      versions: 'ab 141 unter Windows; unter macOS mit Apple-Chip ab 145 (vor macOS 26 ab 147)',
    },
  },
  how: 'Wie man es einschaltet',
  steps: {
    webgpu: {
      update: 'Aktualisieren Sie den Browser, oder nehmen Sie einen der oben genannten.',
      secure:
        'Öffnen Sie die Seite über https:// oder von localhost: Browser verbergen WebGPU vor Seiten, die nicht sicher sind.',
      linux:
        'Chrome unter Linux: chrome://flags/#enable-unsafe-webgpu öffnen, auf „Enabled“ stellen, den Browser neu starten.',
    },
    adapter: {
      acceleration:
        'Chrome, Edge: Einstellungen, System, „Grafikbeschleunigung verwenden, wenn verfügbar“ einschalten, den Browser neu starten.',
      look: 'Öffnen Sie chrome://gpu (edge://gpu) und suchen Sie die Zeile WebGPU: Sie nennt, was gesperrt ist und warum.',
      driver:
        'Aktualisieren Sie den Grafiktreiber. In einer virtuellen Maschine oder auf einem entfernten Desktop gibt es vielleicht gar keine GPU.',
      linux:
        'Chrome unter Linux: chrome://flags/#enable-unsafe-webgpu und #enable-vulkan auf „Enabled“ stellen, den Browser neu starten.',
    },
    device: {
      close: 'Schließen Sie andere Programme und Tabs, die die GPU benutzen, und laden Sie die Seite neu.',
      restart: 'Starten Sie den Browser neu, dann den Computer; aktualisieren Sie den Grafiktreiber.',
    },
  },
  tryAgain: 'Noch einmal versuchen',
  wouldSee: 'Was Sie sehen würden',
  wouldSeeText:
    'Ein kleines Netz lernt CIFAR-Bilder. Vor jeder Epoche ordnet SeTa die Bilder danach, wie schwer sie sind, teilt sie in Gruppen und trainiert auf einem Fenster benachbarter Gruppen, das von leicht nach schwer gleitet und zurückfällt.',
};
