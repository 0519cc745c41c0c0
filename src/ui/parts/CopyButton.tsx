// Puts text on the clipboard and says whether that worked.
import { useEffect, useState } from 'react';
import { t } from '../../texts/texts.ts';
import { putOnClipboard } from './putOnClipboard.ts';

interface Props {
  readonly text: () => string;
  readonly children: string;
}

export function CopyButton({ text, children }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), 2000);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => setSaid((await putOnClipboard(text())) ? t.chrome.copied : t.chrome.copyForbidden);
  return (
    <button type="button" className="quiet" onClick={copy}>
      <span aria-live="polite">{said ?? children}</span>
    </button>
  );
}
