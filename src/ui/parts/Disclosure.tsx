// A closed panel: a quiet button that says what is in it, and its contents while it is open.
import './disclosure.css';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What is in it, beside the title. */
  readonly about: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Id of the contents, which the button controls. */
  readonly contentsId: string;
  readonly children: ReactNode;
}

export function Disclosure({ title, about, open, onToggle, contentsId, children }: Props) {
  return (
    <>
      <button
        type="button"
        className="disclosure"
        aria-expanded={open}
        aria-controls={open ? contentsId : undefined}
        onClick={onToggle}
      >
        <svg className="icon" width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
          <path d={open ? 'M0 2h9L4.5 8z' : 'M2 0v9l6-4.5z'} />
        </svg>
        <b>{title}</b> <span className="unit">{about}</span>
      </button>
      {open && <div id={contentsId}>{children}</div>}
    </>
  );
}
