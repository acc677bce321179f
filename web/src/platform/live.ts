import { queryClient } from './queries';

/** Which of the screens’ questions a change of something may have another answer to. */
const questionsOf: Record<string, readonly string[]> = {
  'test-request': ['test-requests', 'checklists', 'queue', 'timeline'],
  booking: ['bookings', 'calendar', 'free-slots', 'queue', 'test-requests', 'timeline'],
  organisation: ['organisations', 'me'],
  membership: ['memberships', 'me'],
  invitation: ['invitations'],
  testbed: ['testbeds', 'calendar', 'free-slots'],
  site: ['sites', 'testbeds'],
  closure: ['closures', 'calendar', 'free-slots'],
  email: ['emails'],
};

/**
 * Follows what changes (server-sent events) and asks again for what a screen shows of it. The browser comes back by
 * itself when the line breaks; then everything shown is asked for once, since something may have been missed.
 */
export function followChanges(): () => void {
  const source = new EventSource('/api/v1/changes');
  let broken = false;
  source.addEventListener('error', () => {
    broken = true;
  });
  source.addEventListener('beat', () => {
    if (broken) void queryClient.invalidateQueries();
    broken = false;
  });
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const { subjectType } = JSON.parse(data) as { subjectType: string };
    for (const question of questionsOf[subjectType] ?? []) void queryClient.invalidateQueries({ queryKey: [question] });
  });
  return () => source.close();
}
