// A word that explains itself where it stands: a dotted line under it, and a small note on a press of mouse, finger or key.
import './term.css';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { type TermId, termTexts } from '../../texts/glossary.ts';
import { useActions } from '../pageContext.ts';
import { TermNote } from './TermNote.tsx';

interface Props {
  readonly id: TermId;
  /** The term's own name by default. */
  readonly children?: ReactNode;
}

/** Distance to the word and to the edges of the window, in pixels. */
const gap = 6;

/** Under the word where there is room, else over it; never outside of the window. */
function place(note: HTMLElement, word: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = note;
  const left = Math.max(gap, Math.min(word.left, innerWidth - width - gap));
  const below = word.bottom + gap;
  const top = below + height + gap <= innerHeight ? below : Math.max(gap, word.top - height - gap);
  note.style.left = `${left}px`;
  note.style.top = `${top}px`;
}

export function Term({ id, children }: Props) {
  const noteId = useId();
  const word = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const { openLesson } = useActions();
  const { name } = termTexts(id);
  const put = () => {
    const bounds = word.current?.getBoundingClientRect();
    if (note.current && bounds) place(note.current, bounds);
  };
  // Its text may be drawn before or after it is shown.
  useLayoutEffect(() => {
    if (open) put();
  });
  return (
    <>
      <button
        ref={word}
        type="button"
        className="term"
        popoverTarget={noteId}
        aria-expanded={open}
        data-term={id}
        // In a chart's title the press must not drag the line of the epoch.
        onPointerDown={(event) => event.stopPropagation()}
      >
        {children ?? name}
      </button>
      <span
        ref={note}
        id={noteId}
        popover="auto"
        role="note"
        aria-label={name}
        className="term-note"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setOpen(true);
        }}
        onToggle={(event) => {
          // Emptied only once it is closed: the browser gives the focus back to the word while its link is still there.
          if (event.newState === 'closed') setOpen(false);
          else put();
        }}
      >
        {open && (
          <TermNote
            id={id}
            onLesson={(lesson) => {
              note.current?.hidePopover();
              openLesson({ lesson, step: 1 });
            }}
          />
        )}
      </span>
    </>
  );
}
