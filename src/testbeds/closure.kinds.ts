/** Why a testbed is closed in spite of its opening hours: it shows in calendars. */
export const closureKinds = ['closed', 'maintenance'] as const;
export type ClosureKind = (typeof closureKinds)[number];
