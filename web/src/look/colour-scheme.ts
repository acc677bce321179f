/** The tokens have their dark values under `.dark` on the document’s root; which one, the reader’s system says. */
export function followColourScheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('dark', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}
