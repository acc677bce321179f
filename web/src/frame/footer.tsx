import { Link } from '@tanstack/react-router';
import { useWords } from '../platform/language';
import { frameWords } from './frame.texts';
import './footer.css';

/** At the foot of visitors’ and companies’ pages: who we are, and for whom this is made to work. */
export function Footer() {
  const w = useWords(frameWords);
  return (
    <footer className="footer">
      <nav aria-label={w.aboutSite}>
        <span>Smart Care Lab</span>
        <Link to="/about">{w.about}</Link>
        <Link to="/accessibility">{w.accessibility}</Link>
      </nav>
    </footer>
  );
}
