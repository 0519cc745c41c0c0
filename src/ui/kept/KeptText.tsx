// A name or a note, written where it stands: taken over on Enter or when one leaves the field, Escape takes it back.
import { useState } from 'react';

interface KeptTextProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** More than a name needs; a note is a line. */
const longest = 200;

export function KeptText({ value, label, placeholder, onChange }: KeptTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft !== null && draft.trim() !== value) onChange(draft.trim());
    setDraft(null);
  };
  return (
    <input
      type="text"
      className="kept-text"
      aria-label={label}
      placeholder={placeholder}
      maxLength={longest}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        event.stopPropagation(); // The page's own keys play and pause.
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
