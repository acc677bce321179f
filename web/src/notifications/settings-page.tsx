import { LabSettingsSection } from '../organisations/lab-settings-section';
import { Page } from '../look/page';
import { useWords } from '../platform/language';
import '../people/people.css';
import './emails.css';
import { settingsWords } from './settings.texts';
import { TimingsSection } from './timings-section';

/** How the lab works, and when its e-mails go. */
export function SettingsPage() {
  const w = useWords(settingsWords);
  return (
    <Page title={w.title}>
      <LabSettingsSection />
      <TimingsSection />
    </Page>
  );
}
