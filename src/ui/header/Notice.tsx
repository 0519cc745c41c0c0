// One message under the header: a mark, a sentence and what to do.
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'error' | 'note';
  readonly children: ReactNode;
}

export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      <i aria-hidden="true">{kind === 'error' ? '\u25B2' : '\u25CF'}</i>
      <div>{children}</div>
    </div>
  );
}
