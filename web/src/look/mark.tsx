/** The mark: a vessel with someone in it. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 3h5v10a4 4 0 0 0 8 0V3h5v10a9 9 0 0 1-18 0Z" fill="currentColor" />
      <circle cx="12" cy="5.5" r="3" />
    </svg>
  );
}
