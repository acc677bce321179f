/** A file that is dropped beside its zone would open in the window, and the page with it be gone. */
export function noStrayDrops(): () => void {
  const stop = (event: Event) => event.preventDefault();
  window.addEventListener('dragover', stop);
  window.addEventListener('drop', stop);
  return () => {
    window.removeEventListener('dragover', stop);
    window.removeEventListener('drop', stop);
  };
}
