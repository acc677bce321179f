import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../look/button';
import { Choices, Select, TextField } from '../look/field';
import { Noted, Section } from '../look/page';
import { Refusals } from '../look/refusals';
import type { Organisation } from '../organisations/organisations.queries';
import { answerOf, api, idempotencyKey } from '../platform/api';
import { errorAt, errorElsewhere } from '../platform/field-errors';
import { type Language, useLanguage, useWords } from '../platform/language';
import { isLab, type Role, useSignedIn } from '../platform/session';
import { rolesOf } from './govern.rules';
import { invitationsWords } from './invitations.texts';
import { roleWords } from './roles.texts';

interface Wanted {
  readonly email: string;
  readonly language: Language;
}

export function InviteForm({ organisation }: { organisation: Organisation }) {
  const w = useWords(invitationsWords);
  const roles = useWords(roleWords);
  const me = useSignedIn();
  const { language } = useLanguage();
  const client = useQueryClient();
  const offered = rolesOf(organisation.kind);
  const [role, setRole] = useState<Role>(offered[0]!);
  const [sentTo, setSentTo] = useState('');
  const { register, handleSubmit, formState, reset } = useForm<Wanted>({ defaultValues: { email: '', language } });
  const invite = useMutation({
    mutationFn: (wanted: Wanted) =>
      answerOf(
        api.POST('/api/v1/organisations/{id}/invitations', {
          params: { path: { id: organisation.id }, header: { 'Idempotency-Key': idempotencyKey() } },
          body: { ...wanted, email: wanted.email.trim(), role },
        }),
      ),
    onSuccess: async ({ email }) => {
      setSentTo(email);
      reset({ email: '', language });
      await client.invalidateQueries({ queryKey: ['invitations', organisation.id] });
    },
  });
  return (
    <Section title={isLab(me) ? w.inviteAny : w.invite} id="invite">
      <form noValidate onSubmit={handleSubmit((wanted) => invite.mutate(wanted))}>
        <Refusals error={errorElsewhere(invite.error, ['email'])} />
        <Noted margin={<p>{w.margin}</p>}>
          <TextField
            label={w.email}
            type="email"
            autoComplete="off"
            maxLength={254}
            error={formState.errors.email?.message ?? errorAt(invite.error, 'email')}
            {...register('email', { validate: (email) => /\S@\S/.test(email) || w.emailMissing })}
          />
          <Choices
            label={w.role}
            name="invited-role"
            choices={offered.map((value) => ({ value, label: roles[value].name, description: roles[value].may }))}
            chosen={[role]}
            onChoose={([chosen]) => chosen && setRole(chosen)}
          />
          <Select label={w.language} {...register('language')}>
            <option value="nb">{w.languages.nb}</option>
            <option value="en">{w.languages.en}</option>
          </Select>
        </Noted>
        <p className="actions section">
          <Button type="submit" busy={invite.isPending}>
            {w.send}
          </Button>
        </p>
        <p role="status">{sentTo && w.sent(sentTo)}</p>
      </form>
    </Section>
  );
}
