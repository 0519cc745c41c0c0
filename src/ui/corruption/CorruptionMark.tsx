// The mark of a spoilt image, the same in legends, lists and sentences.
export function CorruptionMark() {
  return (
    <svg className="corruption-mark" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <rect x="0.5" y="0.5" width="9" height="9" rx="1.5" fill="var(--ground)" stroke="var(--ink)" />
      <path d="M2.7 2.7l4.6 4.6m0 -4.6l-4.6 4.6" stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
