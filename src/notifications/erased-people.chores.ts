/**
 * Takes the address of erased people out of whatever it was written into: the e-mails to them, with what those said, the
 * invitations, and what came back. Last the address itself is forgotten, and with it that there is anything to do. `$1` is now.
 */
export function erasedPeopleChores(rowsMax: number): Record<string, string> {
  const toForget = 'p.former_email IS NOT NULL AND p.erased_at <= $1';
  return {
    // An e-mail that was owed is not sent any more; one that went, or came back, stays what it was.
    'e-mails to the erased': `UPDATE email SET address = theirs.erased, content = NULL, secret = NULL, last_error = NULL,
        server_answer = NULL, waits_for_day = false, status = CASE status WHEN 'owed' THEN 'dropped' ELSE status END,
        drop_reason = CASE status WHEN 'owed' THEN 'erased' ELSE drop_reason END
      FROM (
        SELECT e.id, p.email AS erased FROM person p JOIN email e ON e.person_id = p.id OR (
          e.person_id IS NULL AND e.address = p.former_email AND e.created_at <= p.erased_at)
        WHERE ${toForget} AND e.address <> p.email LIMIT ${rowsMax} FOR UPDATE OF e SKIP LOCKED) AS theirs
      WHERE email.id = theirs.id RETURNING email.id`,
    'invitations to the erased': `UPDATE invitation i SET email = p.email,
        revoked_at = CASE WHEN i.accepted_at IS NULL THEN coalesce(i.revoked_at, $1) ELSE i.revoked_at END
      FROM person p WHERE ${toForget} AND i.email = p.former_email AND i.created_at <= p.erased_at RETURNING i.id`,
    'failing addresses of the erased': `UPDATE failing_address f SET address = p.email, reason = ''
      FROM person p WHERE ${toForget} AND f.address = p.former_email RETURNING f.id`,
    'answers of the erased': `UPDATE invitation_answer a SET address = p.email
      FROM person p WHERE ${toForget} AND a.address = p.former_email RETURNING a.booking_id`,
    'addresses of the erased': `UPDATE person p SET former_email = NULL WHERE ${toForget} AND NOT EXISTS (
        SELECT FROM email e WHERE e.address = p.former_email AND e.created_at <= p.erased_at) RETURNING p.id`,
  };
}
