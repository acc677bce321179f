-- Made by `npm run schema` from the migrations; read its diff, never edit it.

-- extensions

CREATE EXTENSION btree_gist;

-- tables

CREATE TABLE auth.account (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" uuid NOT NULL,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone DEFAULT now() NOT NULL,
  "updatedAt" timestamp with time zone NOT NULL,
  CONSTRAINT account_pkey PRIMARY KEY (id),
  CONSTRAINT "account_providerId_accountId_key" UNIQUE ("providerId", "accountId"),
  CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE TABLE auth.attempt (
  key text NOT NULL,
  count integer NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT attempt_pkey PRIMARY KEY (key)
);
CREATE TABLE auth.session (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  "expiresAt" timestamp with time zone NOT NULL,
  token text NOT NULL,
  "createdAt" timestamp with time zone DEFAULT now() NOT NULL,
  "updatedAt" timestamp with time zone NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_token_key UNIQUE (token),
  CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE TABLE auth."user" (
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamp with time zone DEFAULT now() NOT NULL,
  "updatedAt" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT user_email_check CHECK ((email = lower(email))),
  CONSTRAINT user_email_key UNIQUE (email),
  CONSTRAINT user_id_fkey FOREIGN KEY (id) REFERENCES person(id),
  CONSTRAINT user_pkey PRIMARY KEY (id)
);
CREATE TABLE auth.verification (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamp with time zone NOT NULL,
  "createdAt" timestamp with time zone DEFAULT now() NOT NULL,
  "updatedAt" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT verification_pkey PRIMARY KEY (id)
);
CREATE TABLE public.audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  at timestamp with time zone NOT NULL,
  type text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  organisation_id uuid,
  actor_kind text NOT NULL,
  actor_person_id uuid,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  request_id text NOT NULL,
  CONSTRAINT audit_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'person'::text, 'invited'::text, 'worker'::text]))),
  CONSTRAINT audit_event_pkey PRIMARY KEY (id)
);
CREATE TABLE public.audit_seal (
  "position" integer NOT NULL,
  first_event_id bigint NOT NULL,
  last_event_id bigint NOT NULL,
  event_count integer NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_seal_check CHECK ((first_event_id <= last_event_id)),
  CONSTRAINT audit_seal_event_count_check CHECK (((event_count >= 1) AND (event_count <= 1000))),
  CONSTRAINT audit_seal_hash_check CHECK ((octet_length(hash) = 32)),
  CONSTRAINT audit_seal_hash_key UNIQUE (hash),
  CONSTRAINT audit_seal_last_event_id_key UNIQUE (last_event_id),
  CONSTRAINT audit_seal_pkey PRIMARY KEY ("position"),
  CONSTRAINT audit_seal_position_check CHECK (("position" >= 1)),
  CONSTRAINT audit_seal_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
  CONSTRAINT audit_seal_previous_hash_key UNIQUE (previous_hash)
);
CREATE TABLE public.audit_seal_check (
  only_one boolean DEFAULT true NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  "position" integer NOT NULL,
  broken_at_position integer,
  CONSTRAINT audit_seal_check_only_one_check CHECK (only_one),
  CONSTRAINT audit_seal_check_pkey PRIMARY KEY (only_one)
);
CREATE TABLE public.booking (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  test_request_id uuid NOT NULL,
  testbed_id uuid NOT NULL,
  period tstzrange NOT NULL,
  status text NOT NULL,
  expires_at timestamp with time zone,
  extended boolean DEFAULT false NOT NULL,
  calendar_sequence integer DEFAULT 0 NOT NULL,
  test_leader_id uuid,
  held_by uuid NOT NULL,
  held_at timestamp with time zone NOT NULL,
  reason text,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT booking_expiry_fits_status CHECK (((status = ANY (ARRAY['held'::text, 'requested'::text])) = (expires_at IS NOT NULL))),
  CONSTRAINT booking_held_by_fkey FOREIGN KEY (held_by) REFERENCES person(id),
  CONSTRAINT booking_id_organisation_id_key UNIQUE (id, organisation_id),
  CONSTRAINT booking_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)) AND (NOT upper_inf(period)))),
  CONSTRAINT booking_pkey PRIMARY KEY (id),
  CONSTRAINT booking_reason_check CHECK ((length(reason) <= 4000)),
  CONSTRAINT booking_status_check CHECK ((status = ANY (ARRAY['held'::text, 'requested'::text, 'confirmed'::text, 'checked-in'::text, 'completed'::text, 'declined'::text, 'cancelled'::text, 'expired'::text, 'no-show'::text]))),
  CONSTRAINT booking_test_leader_id_fkey FOREIGN KEY (test_leader_id) REFERENCES person(id),
  CONSTRAINT booking_test_request_id_organisation_id_fkey FOREIGN KEY (test_request_id, organisation_id) REFERENCES test_request(id, organisation_id),
  CONSTRAINT booking_testbed_id_fkey FOREIGN KEY (testbed_id) REFERENCES testbed(id)
);
CREATE TABLE public.booking_move (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  testbed_id uuid NOT NULL,
  period tstzrange NOT NULL,
  status text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  requested_by uuid NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  CONSTRAINT booking_move_booking_id_organisation_id_fkey FOREIGN KEY (booking_id, organisation_id) REFERENCES booking(id, organisation_id),
  CONSTRAINT booking_move_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  CONSTRAINT booking_move_period_check CHECK ((NOT isempty(period))),
  CONSTRAINT booking_move_pkey PRIMARY KEY (id),
  CONSTRAINT booking_move_reason_check CHECK ((length(reason) <= 4000)),
  CONSTRAINT booking_move_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id),
  CONSTRAINT booking_move_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
  CONSTRAINT booking_move_testbed_id_fkey FOREIGN KEY (testbed_id) REFERENCES testbed(id)
);
CREATE TABLE public.booking_note (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  booking_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  author_id uuid NOT NULL,
  body text NOT NULL,
  written_at timestamp with time zone NOT NULL,
  CONSTRAINT booking_note_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id),
  CONSTRAINT booking_note_body_check CHECK (((length(body) >= 1) AND (length(body) <= 2000))),
  CONSTRAINT booking_note_booking_id_organisation_id_fkey FOREIGN KEY (booking_id, organisation_id) REFERENCES booking(id, organisation_id),
  CONSTRAINT booking_note_pkey PRIMARY KEY (id)
);
CREATE TABLE public.catalogue_version (
  version text NOT NULL,
  content jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT catalogue_version_pkey PRIMARY KEY (version)
);
CREATE TABLE public.checklist (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  folder_id uuid NOT NULL,
  intake jsonb DEFAULT '{}'::jsonb NOT NULL,
  catalogue_version text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT checklist_catalogue_version_fkey FOREIGN KEY (catalogue_version) REFERENCES catalogue_version(version),
  CONSTRAINT checklist_folder_id_organisation_id_fkey FOREIGN KEY (folder_id, organisation_id) REFERENCES folder(id, organisation_id),
  CONSTRAINT checklist_id_organisation_id_key UNIQUE (id, organisation_id),
  CONSTRAINT checklist_pkey PRIMARY KEY (id)
);
CREATE TABLE public.checklist_item (
  checklist_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  item_key text NOT NULL,
  template_key text NOT NULL,
  template_version text NOT NULL,
  "position" smallint NOT NULL,
  mandatory boolean NOT NULL,
  evidence_required boolean NOT NULL,
  applies boolean NOT NULL,
  answer text,
  explanation text DEFAULT ''::text NOT NULL,
  answered_by uuid,
  answered_at timestamp with time zone,
  verdict text DEFAULT 'pending'::text NOT NULL,
  verdict_reason text,
  verdict_by uuid,
  verdict_at timestamp with time zone,
  valid_until timestamp with time zone,
  condition_due date,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT checklist_item_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'not-applicable'::text]))),
  CONSTRAINT checklist_item_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id),
  CONSTRAINT checklist_item_checklist_id_item_key_organisation_id_key UNIQUE (checklist_id, item_key, organisation_id),
  CONSTRAINT checklist_item_checklist_id_organisation_id_fkey FOREIGN KEY (checklist_id, organisation_id) REFERENCES checklist(id, organisation_id),
  CONSTRAINT checklist_item_explanation_check CHECK ((length(explanation) <= 10000)),
  CONSTRAINT checklist_item_pkey PRIMARY KEY (checklist_id, item_key),
  CONSTRAINT checklist_item_reason_given CHECK (((verdict = ANY (ARRAY['pending'::text, 'met'::text])) OR (verdict_reason IS NOT NULL))),
  CONSTRAINT checklist_item_template_key_template_version_fkey FOREIGN KEY (template_key, template_version) REFERENCES template_version(template_key, version),
  CONSTRAINT checklist_item_verdict_by_fkey FOREIGN KEY (verdict_by) REFERENCES person(id),
  CONSTRAINT checklist_item_verdict_check CHECK ((verdict = ANY (ARRAY['pending'::text, 'met'::text, 'met-with-condition'::text, 'more-information-needed'::text, 'not-met'::text, 'not-applicable'::text, 'waived'::text]))),
  CONSTRAINT checklist_item_waiver_ends CHECK (((verdict <> 'waived'::text) OR (valid_until IS NOT NULL)))
);
CREATE TABLE public.claim (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  booking_id uuid NOT NULL,
  move_id uuid,
  resource_id uuid NOT NULL,
  blocked tstzrange NOT NULL,
  period tstzrange NOT NULL,
  alive tstzrange NOT NULL,
  CONSTRAINT claim_alive_check CHECK ((NOT lower_inf(alive))),
  CONSTRAINT claim_blocked_check CHECK (((NOT isempty(blocked)) AND (NOT lower_inf(blocked)) AND (NOT upper_inf(blocked)))),
  CONSTRAINT claim_bounded CHECK (((upper(blocked) - lower(blocked)) <= '16 days'::interval)),
  CONSTRAINT claim_no_double_booking EXCLUDE USING gist (resource_id WITH =, blocked WITH &&, alive WITH &&),
  CONSTRAINT claim_of_booking FOREIGN KEY (booking_id) REFERENCES booking(id),
  CONSTRAINT claim_of_move FOREIGN KEY (move_id) REFERENCES booking_move(id),
  CONSTRAINT claim_period_within_blocked CHECK ((period <@ blocked)),
  CONSTRAINT claim_pkey PRIMARY KEY (id),
  CONSTRAINT claim_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource(id)
);
CREATE TABLE public.closure (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id uuid NOT NULL,
  testbed_id uuid,
  kind text DEFAULT 'closed'::text NOT NULL,
  period tstzrange NOT NULL,
  reason_nb text NOT NULL,
  reason_en text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT closure_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'maintenance'::text]))),
  CONSTRAINT closure_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)) AND (NOT upper_inf(period)))),
  CONSTRAINT closure_pkey PRIMARY KEY (id),
  CONSTRAINT closure_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id),
  CONSTRAINT closure_testbed_id_site_id_fkey FOREIGN KEY (testbed_id, site_id) REFERENCES testbed(id, site_id)
);
CREATE TABLE public.email (
  id uuid NOT NULL,
  notice_id uuid,
  kind text NOT NULL,
  organisation_id uuid,
  subject_id uuid NOT NULL,
  subject_version text NOT NULL,
  person_id uuid,
  address text NOT NULL,
  language text NOT NULL,
  message_id text NOT NULL,
  content jsonb,
  secret text,
  calendar jsonb,
  calendar_sequence integer GENERATED ALWAYS AS (((calendar ->> 'sequence'::text))::integer) STORED,
  status text DEFAULT 'owed'::text NOT NULL,
  drop_reason text,
  due_at timestamp with time zone NOT NULL,
  attempts_count integer DEFAULT 0 NOT NULL,
  ambiguous_count integer DEFAULT 0 NOT NULL,
  lease_owner uuid,
  lease_until timestamp with time zone,
  sending boolean DEFAULT false NOT NULL,
  last_error text,
  server_answer text,
  sent_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  waits_for_day boolean DEFAULT false NOT NULL,
  gathered_in uuid,
  returned_as text,
  returned_at timestamp with time zone,
  CONSTRAINT email_dropped_for_a_reason CHECK (((status = 'dropped'::text) = (drop_reason IS NOT NULL))),
  CONSTRAINT email_gathered_in_fkey FOREIGN KEY (gathered_in) REFERENCES email(id),
  CONSTRAINT email_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text]))),
  CONSTRAINT email_message_id_key UNIQUE (message_id),
  CONSTRAINT email_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  CONSTRAINT email_once UNIQUE (kind, subject_id, subject_version, address),
  CONSTRAINT email_pkey PRIMARY KEY (id),
  CONSTRAINT email_returned_as_check CHECK ((returned_as = ANY (ARRAY['bounced'::text, 'complained'::text]))),
  CONSTRAINT email_returned_at_a_time CHECK (((returned_as IS NULL) = (returned_at IS NULL))),
  CONSTRAINT email_secret_only_while_owed CHECK (((secret IS NULL) OR (status = 'owed'::text))),
  CONSTRAINT email_sent_at_a_time CHECK (
CASE status
    WHEN 'sent'::text THEN (sent_at IS NOT NULL)
    WHEN 'given-up'::text THEN ((sent_at IS NULL) OR (returned_as = 'bounced'::text))
    ELSE (sent_at IS NULL)
END),
  CONSTRAINT email_status_check CHECK ((status = ANY (ARRAY['owed'::text, 'sent'::text, 'given-up'::text, 'dropped'::text])))
) WITH (autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=20000, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000);
CREATE TABLE public.evidence (
  checklist_id uuid NOT NULL,
  item_key text NOT NULL,
  organisation_id uuid NOT NULL,
  file_id uuid NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT evidence_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id),
  CONSTRAINT evidence_checklist_id_item_key_organisation_id_fkey FOREIGN KEY (checklist_id, item_key, organisation_id) REFERENCES checklist_item(checklist_id, item_key, organisation_id),
  CONSTRAINT evidence_file_id_organisation_id_fkey FOREIGN KEY (file_id, organisation_id) REFERENCES file(id, organisation_id),
  CONSTRAINT evidence_pkey PRIMARY KEY (checklist_id, item_key, file_id)
);
CREATE TABLE public.failing_address (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  address text NOT NULL,
  because text NOT NULL,
  reason text NOT NULL,
  email_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT failing_address_address_check CHECK ((address = lower(address))),
  CONSTRAINT failing_address_address_key UNIQUE (address),
  CONSTRAINT failing_address_because_check CHECK ((because = ANY (ARRAY['bounced'::text, 'complained'::text]))),
  CONSTRAINT failing_address_email_id_fkey FOREIGN KEY (email_id) REFERENCES email(id),
  CONSTRAINT failing_address_pkey PRIMARY KEY (id),
  CONSTRAINT failing_address_reason_check CHECK ((length(reason) <= 500))
);
CREATE TABLE public.file (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  folder_id uuid NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size_bytes integer NOT NULL,
  sha256 text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT file_folder_id_organisation_id_fkey FOREIGN KEY (folder_id, organisation_id) REFERENCES folder(id, organisation_id),
  CONSTRAINT file_id_organisation_id_key UNIQUE (id, organisation_id),
  CONSTRAINT file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 150))),
  CONSTRAINT file_pkey PRIMARY KEY (id),
  CONSTRAINT file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT file_size_bytes_check CHECK ((size_bytes > 0)),
  CONSTRAINT file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id)
);
CREATE TABLE public.file_removal (
  file_id uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  CONSTRAINT file_removal_pkey PRIMARY KEY (file_id)
);
CREATE TABLE public.folder (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  files_count integer DEFAULT 0 NOT NULL,
  size_bytes bigint DEFAULT 0 NOT NULL,
  CONSTRAINT folder_files_count_check CHECK ((files_count >= 0)),
  CONSTRAINT folder_id_organisation_id_key UNIQUE (id, organisation_id),
  CONSTRAINT folder_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT folder_pkey PRIMARY KEY (id),
  CONSTRAINT folder_size_bytes_check CHECK ((size_bytes >= 0))
);
CREATE TABLE public.idempotency_key (
  person_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer json,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (person_id, key)
);
CREATE TABLE public.invitation (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  is_lab boolean GENERATED ALWAYS AS ((role <> ALL (ARRAY['member'::text, 'administrator'::text]))) STORED NOT NULL,
  language text DEFAULT 'nb'::text NOT NULL,
  token_hash text NOT NULL,
  invited_by uuid,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT invitation_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id),
  CONSTRAINT invitation_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text]))),
  CONSTRAINT invitation_organisation_id_is_lab_fkey FOREIGN KEY (organisation_id, is_lab) REFERENCES organisation(id, is_lab),
  CONSTRAINT invitation_pkey PRIMARY KEY (id),
  CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['member'::text, 'administrator'::text, 'lab-staff'::text, 'reviewer'::text, 'lab-manager'::text, 'auditor'::text]))),
  CONSTRAINT invitation_token_hash_key UNIQUE (token_hash)
);
CREATE TABLE public.invitation_answer (
  booking_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  address text NOT NULL,
  answer text NOT NULL,
  sequence integer NOT NULL,
  stamped_at timestamp with time zone NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT invitation_answer_address_check CHECK ((address = lower(address))),
  CONSTRAINT invitation_answer_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'tentative'::text]))),
  CONSTRAINT invitation_answer_booking_id_organisation_id_fkey FOREIGN KEY (booking_id, organisation_id) REFERENCES booking(id, organisation_id),
  CONSTRAINT invitation_answer_pkey PRIMARY KEY (booking_id, address)
);
CREATE TABLE public.lab_setting (
  id boolean DEFAULT true NOT NULL,
  four_eyes boolean DEFAULT true NOT NULL,
  zone text DEFAULT 'Europe/Oslo'::text NOT NULL,
  holds_per_organisation_max integer DEFAULT 3 NOT NULL,
  decision_working_days_max integer DEFAULT 15 NOT NULL,
  decision_warning_hours integer DEFAULT 48 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT lab_setting_decision_warning_hours_check CHECK (((decision_warning_hours >= 1) AND (decision_warning_hours <= 720))),
  CONSTRAINT lab_setting_decision_working_days_max_check CHECK (((decision_working_days_max >= 1) AND (decision_working_days_max <= 60))),
  CONSTRAINT lab_setting_holds_per_organisation_max_check CHECK (((holds_per_organisation_max >= 1) AND (holds_per_organisation_max <= 100))),
  CONSTRAINT lab_setting_id_check CHECK (id),
  CONSTRAINT lab_setting_pkey PRIMARY KEY (id)
);
CREATE TABLE public.mail_channel (
  id boolean DEFAULT true NOT NULL,
  broken_since timestamp with time zone,
  next_probe_at timestamp with time zone,
  last_error text,
  last_probe_at timestamp with time zone,
  trial_email_id uuid,
  put_offs_count integer DEFAULT 0 NOT NULL,
  CONSTRAINT mail_channel_id_check CHECK (id),
  CONSTRAINT mail_channel_pkey PRIMARY KEY (id)
);
CREATE TABLE public.membership (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  is_lab boolean GENERATED ALWAYS AS ((role <> ALL (ARRAY['member'::text, 'administrator'::text]))) STORED NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT membership_pkey PRIMARY KEY (id),
  CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['member'::text, 'administrator'::text, 'lab-staff'::text, 'reviewer'::text, 'lab-manager'::text, 'auditor'::text]))),
  CONSTRAINT membership_role_fits_organisation FOREIGN KEY (organisation_id, is_lab) REFERENCES organisation(id, is_lab)
);
CREATE TABLE public.message (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  test_request_id uuid NOT NULL,
  author_id uuid NOT NULL,
  side text NOT NULL,
  body text NOT NULL,
  said_at timestamp with time zone NOT NULL,
  CONSTRAINT message_author_id_fkey FOREIGN KEY (author_id) REFERENCES person(id),
  CONSTRAINT message_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000))),
  CONSTRAINT message_in_turn UNIQUE (test_request_id, said_at),
  CONSTRAINT message_pkey PRIMARY KEY (id),
  CONSTRAINT message_side_check CHECK ((side = ANY (ARRAY['company'::text, 'lab'::text]))),
  CONSTRAINT message_test_request_id_organisation_id_fkey FOREIGN KEY (test_request_id, organisation_id) REFERENCES test_request(id, organisation_id)
);
CREATE TABLE public.message_seen (
  person_id uuid NOT NULL,
  test_request_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT message_seen_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT message_seen_pkey PRIMARY KEY (person_id, test_request_id),
  CONSTRAINT message_seen_test_request_id_organisation_id_fkey FOREIGN KEY (test_request_id, organisation_id) REFERENCES test_request(id, organisation_id)
);
CREATE TABLE public.notice (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  event_id bigint,
  kind text NOT NULL,
  organisation_id uuid,
  subject_id uuid NOT NULL,
  subject_version text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  status text DEFAULT 'planned'::text NOT NULL,
  drop_reason text,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT notice_dropped_for_a_reason CHECK (((status = 'dropped'::text) = (drop_reason IS NOT NULL))),
  CONSTRAINT notice_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit_event(id),
  CONSTRAINT notice_once UNIQUE (kind, subject_id, subject_version),
  CONSTRAINT notice_pkey PRIMARY KEY (id),
  CONSTRAINT notice_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'addressed'::text, 'dropped'::text])))
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000);
CREATE TABLE public.notice_choice (
  person_id uuid NOT NULL,
  off text[] DEFAULT '{}'::text[] NOT NULL,
  daily_at text,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT notice_choice_daily_at_check CHECK ((daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  CONSTRAINT notice_choice_off_check CHECK ((cardinality(off) <= 100)),
  CONSTRAINT notice_choice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  CONSTRAINT notice_choice_pkey PRIMARY KEY (person_id)
);
CREATE TABLE public.notice_inbox (
  event_id bigint NOT NULL,
  CONSTRAINT notice_inbox_event_id_fkey FOREIGN KEY (event_id) REFERENCES audit_event(id),
  CONSTRAINT notice_inbox_pkey PRIMARY KEY (event_id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
CREATE TABLE public.notice_timing (
  kind text NOT NULL,
  mode text NOT NULL,
  times text[] DEFAULT '{}'::text[] NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT notice_timing_has_times CHECK (((mode = 'collected'::text) = (cardinality(times) > 0))),
  CONSTRAINT notice_timing_mode_check CHECK ((mode = ANY (ARRAY['at-once'::text, 'collected'::text]))),
  CONSTRAINT notice_timing_pkey PRIMARY KEY (kind),
  CONSTRAINT notice_timing_times_check CHECK ((cardinality(times) <= 12))
);
CREATE TABLE public.opening_hours (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  testbed_id uuid NOT NULL,
  weekday smallint NOT NULL,
  opens_at time without time zone NOT NULL,
  closes_at time without time zone NOT NULL,
  valid_from date DEFAULT '2000-01-01'::date NOT NULL,
  valid_until date,
  CONSTRAINT opening_hours_every_five_minutes CHECK (((((EXTRACT(epoch FROM opens_at))::integer % 300) = 0) AND (((EXTRACT(epoch FROM closes_at))::integer % 300) = 0))),
  CONSTRAINT opening_hours_in_order CHECK ((opens_at < closes_at)),
  CONSTRAINT opening_hours_pkey PRIMARY KEY (id),
  CONSTRAINT opening_hours_testbed_id_fkey FOREIGN KEY (testbed_id) REFERENCES testbed(id),
  CONSTRAINT opening_hours_validity_in_order CHECK (((valid_until IS NULL) OR (valid_from <= valid_until))),
  CONSTRAINT opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
CREATE TABLE public.organisation (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  kind text NOT NULL,
  is_lab boolean GENERATED ALWAYS AS ((kind = 'lab'::text)) STORED NOT NULL,
  name text NOT NULL,
  country text NOT NULL,
  number text,
  standing text DEFAULT 'active'::text NOT NULL,
  standing_reason text,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT organisation_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT organisation_has_number CHECK (((number IS NOT NULL) OR (kind = 'lab'::text))),
  CONSTRAINT organisation_id_is_lab_key UNIQUE (id, is_lab),
  CONSTRAINT organisation_kind_check CHECK ((kind = ANY (ARRAY['lab'::text, 'company'::text, 'municipality'::text, 'public-body'::text]))),
  CONSTRAINT organisation_lab_stays CHECK (((standing = 'active'::text) OR (kind <> 'lab'::text))),
  CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT organisation_number_check CHECK (((length(number) >= 1) AND (length(number) <= 40))),
  CONSTRAINT organisation_number_unique UNIQUE (country, number),
  CONSTRAINT organisation_number_valid CHECK (((country <> 'NO'::text) OR is_organisation_number(number))),
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_standing_check CHECK ((standing = ANY (ARRAY['active'::text, 'suspended'::text]))),
  CONSTRAINT organisation_suspension_has_reason CHECK (((standing = 'active'::text) OR (standing_reason IS NOT NULL)))
);
CREATE TABLE public.person (
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  language text DEFAULT 'nb'::text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  erased_at timestamp with time zone,
  former_email text,
  CONSTRAINT person_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  CONSTRAINT person_erased_has_no_address CHECK (((erased_at IS NULL) OR (email = erased_address(id)))),
  CONSTRAINT person_former_email_of_erased CHECK (((former_email IS NULL) OR (erased_at IS NOT NULL))),
  CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text]))),
  CONSTRAINT person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT person_pkey PRIMARY KEY (id)
);
CREATE TABLE public.public_holiday (
  day date NOT NULL,
  name_nb text NOT NULL,
  name_en text NOT NULL,
  CONSTRAINT public_holiday_pkey PRIMARY KEY (day)
);
CREATE TABLE public.resource (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  kind text NOT NULL,
  CONSTRAINT resource_kind_check CHECK ((kind = ANY (ARRAY['station'::text, 'person'::text]))),
  CONSTRAINT resource_pkey PRIMARY KEY (id)
);
CREATE TABLE public.site (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  key text NOT NULL,
  name_nb text NOT NULL,
  name_en text NOT NULL,
  address text NOT NULL,
  directions_nb text DEFAULT ''::text NOT NULL,
  directions_en text DEFAULT ''::text NOT NULL,
  zone text DEFAULT 'Europe/Oslo'::text NOT NULL,
  latitude double precision,
  longitude double precision,
  host_organisation_id uuid,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT site_host_organisation_id_fkey FOREIGN KEY (host_organisation_id) REFERENCES organisation(id),
  CONSTRAINT site_key_check CHECK ((key ~ '^[a-z0-9-]{1,60}$'::text)),
  CONSTRAINT site_key_key UNIQUE (key),
  CONSTRAINT site_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  CONSTRAINT site_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  CONSTRAINT site_pkey PRIMARY KEY (id),
  CONSTRAINT site_zone_check CHECK ((zone ~ '^(Europe|Arctic)/'::text))
);
CREATE TABLE public.station (
  id uuid NOT NULL,
  testbed_id uuid NOT NULL,
  name text NOT NULL,
  active boolean DEFAULT true NOT NULL,
  CONSTRAINT station_id_fkey FOREIGN KEY (id) REFERENCES resource(id),
  CONSTRAINT station_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  CONSTRAINT station_pkey PRIMARY KEY (id),
  CONSTRAINT station_testbed_id_fkey FOREIGN KEY (testbed_id) REFERENCES testbed(id),
  CONSTRAINT station_testbed_id_name_key UNIQUE (testbed_id, name)
);
CREATE TABLE public.template_version (
  template_key text NOT NULL,
  version text NOT NULL,
  "position" smallint NOT NULL,
  content jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT template_version_pkey PRIMARY KEY (template_key, version)
);
CREATE TABLE public.test_request (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  organisation_id uuid NOT NULL,
  number text NOT NULL,
  status text DEFAULT 'draft'::text NOT NULL,
  product_name text NOT NULL,
  product_version text DEFAULT ''::text NOT NULL,
  purpose text DEFAULT ''::text NOT NULL,
  wished_testbed_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  wished_from date,
  wished_until date,
  checklist_id uuid NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  rounds_count smallint DEFAULT 0 NOT NULL,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason text,
  report_file_id uuid,
  closed_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT test_request_checklist_id_key UNIQUE (checklist_id),
  CONSTRAINT test_request_checklist_id_organisation_id_fkey FOREIGN KEY (checklist_id, organisation_id) REFERENCES checklist(id, organisation_id),
  CONSTRAINT test_request_created_by_fkey FOREIGN KEY (created_by) REFERENCES person(id),
  CONSTRAINT test_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id),
  CONSTRAINT test_request_id_organisation_id_key UNIQUE (id, organisation_id),
  CONSTRAINT test_request_number_check CHECK ((number ~ '^SCL-[0-9A-HJKMNP-TV-Z]{6}$'::text)),
  CONSTRAINT test_request_number_key UNIQUE (number),
  CONSTRAINT test_request_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  CONSTRAINT test_request_pkey PRIMARY KEY (id),
  CONSTRAINT test_request_product_name_check CHECK (((length(product_name) >= 1) AND (length(product_name) <= 200))),
  CONSTRAINT test_request_product_version_check CHECK ((length(product_version) <= 80)),
  CONSTRAINT test_request_purpose_check CHECK ((length(purpose) <= 10000)),
  CONSTRAINT test_request_reason_check CHECK ((length(reason) <= 4000)),
  CONSTRAINT test_request_report_file_id_organisation_id_fkey FOREIGN KEY (report_file_id, organisation_id) REFERENCES file(id, organisation_id),
  CONSTRAINT test_request_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'in-review'::text, 'changes-requested'::text, 'approved'::text, 'slot-needed'::text, 'in-test'::text, 'reported'::text, 'closed'::text, 'declined'::text, 'withdrawn'::text, 'cancelled'::text]))),
  CONSTRAINT test_request_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES person(id),
  CONSTRAINT test_request_wish_in_order CHECK (((wished_from IS NULL) OR (wished_until IS NULL) OR (wished_from <= wished_until)))
);
CREATE TABLE public.testbed (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  site_id uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  name_nb text NOT NULL,
  name_en text NOT NULL,
  description_nb text DEFAULT ''::text NOT NULL,
  description_en text DEFAULT ''::text NOT NULL,
  demands_nb text DEFAULT ''::text NOT NULL,
  demands_en text DEFAULT ''::text NOT NULL,
  shortest_minutes integer NOT NULL,
  longest_minutes integer NOT NULL,
  grid_minutes integer NOT NULL,
  buffer_before_minutes integer DEFAULT 0 NOT NULL,
  buffer_after_minutes integer DEFAULT 0 NOT NULL,
  lead_hours integer DEFAULT 24 NOT NULL,
  horizon_days integer DEFAULT 180 NOT NULL,
  cancellation_hours integer DEFAULT 48 NOT NULL,
  hold_hours integer DEFAULT 48 NOT NULL,
  open_on_public_holidays boolean DEFAULT false NOT NULL,
  active boolean DEFAULT true NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT testbed_buffer_after_minutes_check CHECK (((buffer_after_minutes >= 0) AND (buffer_after_minutes <= 1440))),
  CONSTRAINT testbed_buffer_before_minutes_check CHECK (((buffer_before_minutes >= 0) AND (buffer_before_minutes <= 1440))),
  CONSTRAINT testbed_cancellation_hours_check CHECK (((cancellation_hours >= 0) AND (cancellation_hours <= 2160))),
  CONSTRAINT testbed_grid_minutes_check CHECK ((grid_minutes = ANY (ARRAY[5, 10, 15, 20, 30, 60]))),
  CONSTRAINT testbed_hold_hours_check CHECK (((hold_hours >= 1) AND (hold_hours <= 336))),
  CONSTRAINT testbed_horizon_days_check CHECK (((horizon_days >= 1) AND (horizon_days <= 730))),
  CONSTRAINT testbed_id_site_id_key UNIQUE (id, site_id),
  CONSTRAINT testbed_key_check CHECK ((key ~ '^[a-z0-9-]{1,60}$'::text)),
  CONSTRAINT testbed_key_key UNIQUE (key),
  CONSTRAINT testbed_kind_check CHECK ((kind = ANY (ARRAY['show-apartment'::text, 'usability-lab'::text, 'user-cafe'::text, 'interoperability-rig'::text, 'simulation-room'::text, 'nursing-home-ward'::text, 'private-homes'::text, 'electronics-bench'::text, 'other'::text]))),
  CONSTRAINT testbed_lead_hours_check CHECK (((lead_hours >= 0) AND (lead_hours <= 2160))),
  CONSTRAINT testbed_lengths_on_grid CHECK ((((shortest_minutes % grid_minutes) = 0) AND ((longest_minutes % grid_minutes) = 0))),
  CONSTRAINT testbed_longest_minutes_check CHECK ((longest_minutes <= 20160)),
  CONSTRAINT testbed_longest_not_under_shortest CHECK ((longest_minutes >= shortest_minutes)),
  CONSTRAINT testbed_pkey PRIMARY KEY (id),
  CONSTRAINT testbed_shortest_minutes_check CHECK (((shortest_minutes >= 5) AND (shortest_minutes <= 10080))),
  CONSTRAINT testbed_site_id_fkey FOREIGN KEY (site_id) REFERENCES site(id)
);
CREATE TABLE public.verdict (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  checklist_id uuid NOT NULL,
  item_key text NOT NULL,
  organisation_id uuid NOT NULL,
  word text NOT NULL,
  reason text,
  valid_until timestamp with time zone,
  condition_due date,
  given_by uuid NOT NULL,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT verdict_checklist_id_item_key_organisation_id_fkey FOREIGN KEY (checklist_id, item_key, organisation_id) REFERENCES checklist_item(checklist_id, item_key, organisation_id),
  CONSTRAINT verdict_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id),
  CONSTRAINT verdict_pkey PRIMARY KEY (id)
);

-- indexes

CREATE INDEX account_by_user ON auth.account USING btree ("userId");
CREATE INDEX audit_event_organisation ON public.audit_event USING btree (organisation_id, id);
CREATE INDEX audit_event_subject ON public.audit_event USING btree (subject_id, id);
CREATE INDEX audit_event_type ON public.audit_event USING btree (type, id);
CREATE INDEX booking_all ON public.booking USING btree (lower(period) DESC, id DESC);
CREATE INDEX booking_calendar ON public.booking USING btree (testbed_id, lower(period));
CREATE INDEX booking_expiry ON public.booking USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX booking_holds ON public.booking USING btree (organisation_id, expires_at) WHERE (status = 'held'::text);
CREATE INDEX booking_move_expiry ON public.booking_move USING btree (expires_at) WHERE (status = 'requested'::text);
CREATE INDEX booking_note_of_booking ON public.booking_note USING btree (booking_id, written_at DESC);
CREATE INDEX booking_organisation ON public.booking USING btree (organisation_id, lower(period) DESC, id DESC);
CREATE INDEX booking_request ON public.booking USING btree (test_request_id);
CREATE INDEX claim_booking ON public.claim USING btree (booking_id);
CREATE INDEX claim_long ON public.claim USING btree (resource_id, lower(blocked)) INCLUDE (blocked, alive) WHERE ((upper(blocked) - lower(blocked)) > '1 day'::interval);
CREATE INDEX claim_resource ON public.claim USING btree (resource_id, lower(blocked)) INCLUDE (blocked, alive);
CREATE INDEX closure_period ON public.closure USING gist (period);
CREATE INDEX email_complained ON public.email USING btree (returned_at) WHERE (returned_as = 'complained'::text);
CREATE INDEX email_due ON public.email USING btree (due_at) WHERE (status = 'owed'::text);
CREATE INDEX email_gathered_in ON public.email USING btree (gathered_in) WHERE (gathered_in IS NOT NULL);
CREATE INDEX email_given_up ON public.email USING btree (created_at DESC, id DESC) WHERE (status = 'given-up'::text);
CREATE INDEX email_in_hand ON public.email USING btree (lease_until) WHERE sending;
CREATE INDEX email_ledger ON public.email USING btree (created_at DESC, id DESC);
CREATE INDEX email_notice ON public.email USING btree (notice_id);
CREATE INDEX email_readable ON public.email USING btree (created_at) WHERE ((content IS NOT NULL) AND (status <> 'owed'::text));
CREATE INDEX email_subject ON public.email USING btree (subject_id);
CREATE INDEX email_waits_for_day ON public.email USING btree (due_at) WHERE (waits_for_day AND (status = 'owed'::text));
CREATE INDEX failing_address_newest ON public.failing_address USING btree (since DESC, id DESC);
CREATE INDEX file_folder ON public.file USING btree (folder_id) WHERE (removed_at IS NULL);
CREATE INDEX file_removal_due ON public.file_removal USING btree (due_at);
CREATE INDEX idempotency_key_age ON public.idempotency_key USING btree (created_at);
CREATE INDEX membership_person ON public.membership USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX notice_due ON public.notice USING btree (due_at) WHERE (status = 'planned'::text);
CREATE INDEX notice_readable ON public.notice USING btree (created_at) WHERE ((data <> '{}'::jsonb) AND (status <> 'planned'::text));
CREATE INDEX notice_subject ON public.notice USING btree (subject_id);
CREATE INDEX opening_hours_first ON public.opening_hours USING btree (weekday, opens_at, closes_at);
CREATE INDEX opening_hours_testbed ON public.opening_hours USING btree (testbed_id, weekday);
CREATE INDEX organisation_name ON public.organisation USING btree (name, id);
CREATE INDEX person_to_forget ON public.person USING btree (id) WHERE (former_email IS NOT NULL);
CREATE INDEX session_by_end ON auth.session USING btree ("expiresAt");
CREATE INDEX session_by_user ON auth.session USING btree ("userId");
CREATE INDEX test_request_all ON public.test_request USING btree (created_at DESC, id DESC);
CREATE INDEX test_request_organisation ON public.test_request USING btree (organisation_id, created_at DESC, id DESC);
CREATE INDEX test_request_queue ON public.test_request USING btree (submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'in-review'::text]));
CREATE INDEX testbed_site ON public.testbed USING btree (site_id);
CREATE INDEX verdict_given ON public.verdict USING btree (given_at);
CREATE INDEX verdict_item ON public.verdict USING btree (checklist_id, item_key, id);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);
CREATE UNIQUE INDEX booking_move_one_open ON public.booking_move USING btree (booking_id) WHERE (status = 'requested'::text);
CREATE UNIQUE INDEX booking_one_live_per_request ON public.booking USING btree (test_request_id) WHERE (status = ANY (ARRAY['held'::text, 'requested'::text, 'confirmed'::text, 'checked-in'::text]));
CREATE UNIQUE INDEX invitation_open ON public.invitation USING btree (organisation_id, email, role) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
CREATE UNIQUE INDEX membership_unique ON public.membership USING btree (organisation_id, person_id, role) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX organisation_one_lab ON public.organisation USING btree (is_lab) WHERE is_lab;
CREATE UNIQUE INDEX person_email_unique ON public.person USING btree (email);

-- functions

CREATE OR REPLACE FUNCTION public.app_invitation()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('app.invitation'::text, true), ''::text)
;
CREATE OR REPLACE FUNCTION public.app_organisations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.organisations'::text, true), ''::text))::uuid[], '{}'::uuid[])
;
CREATE OR REPLACE FUNCTION public.app_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid
;
CREATE OR REPLACE FUNCTION public.app_scope()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN current_setting('app.scope'::text, true)
;
CREATE OR REPLACE FUNCTION public.audit_block(previous bytea, after_id bigint, last_id bigint)
 RETURNS TABLE(first_event_id bigint, last_event_id bigint, event_count integer, hash bytea)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT min(e.id) AS min,
     max(e.id) AS max,
     (count(*))::integer AS count,
     sha256((audit_block.previous || string_agg(audit_event_digest(e.*), '\x'::bytea ORDER BY e.id))) AS sha256
    FROM audit_event e
   WHERE ((e.id > audit_block.after_id) AND (e.id <= audit_block.last_id));
END
;
CREATE OR REPLACE FUNCTION public.audit_event_digest(e audit_event)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256(convert_to((jsonb_build_array((e).id, EXTRACT(epoch FROM (e).at), (e).type, (e).subject_type, (e).subject_id, (e).organisation_id, (e).actor_kind, (e).actor_person_id, (e).data, (e).request_id))::text, 'UTF8'::name))
;
CREATE OR REPLACE FUNCTION public.ceil_to_grid(moment timestamp with time zone, grid interval)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
RETURN date_bin(grid, ((moment + grid) - '00:00:00.000001'::interval), '2000-01-01 00:00:00+00'::timestamp with time zone)
;
CREATE OR REPLACE FUNCTION public.erased_address(person_id uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN (('erased-'::text || person_id) || '@erased.invalid'::text)
;
CREATE OR REPLACE FUNCTION public.first_opening(from_at timestamp with time zone, length interval)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
RETURN (SELECT min(GREATEST(first_opening.from_at, CASE WHEN d.plain THEN ((d.day + h.opens_at) AT TIME ZONE s.zone) ELSE ((d.day)::timestamp without time zone AT TIME ZONE s.zone) END)) AS min FROM (SELECT DISTINCT site.zone FROM site) s, generate_series(0, 7) n(n), LATERAL (SELECT (((first_opening.from_at AT TIME ZONE s.zone))::date + n.n) AS day) today, LATERAL (SELECT today.day, (((((today.day + 1))::timestamp without time zone AT TIME ZONE s.zone) - ((today.day)::timestamp without time zone AT TIME ZONE s.zone)) = '24:00:00'::interval) AS plain) d, LATERAL (SELECT h_1.opens_at FROM opening_hours h_1 WHERE ((h_1.weekday = (EXTRACT(isodow FROM d.day))::smallint) AND (((d.day + h_1.closes_at) AT TIME ZONE s.zone) > first_opening.from_at) AND ((((d.day + h_1.closes_at) AT TIME ZONE s.zone) >= (first_opening.from_at + first_opening.length)) OR (NOT d.plain) OR (h_1.closes_at = '24:00:00'::time without time zone) OR (EXISTS (SELECT FROM opening_hours n_1 WHERE ((n_1.testbed_id = h_1.testbed_id) AND (n_1.weekday = h_1.weekday) AND (n_1.opens_at <= h_1.closes_at) AND (n_1.closes_at > h_1.closes_at)))))) ORDER BY h_1.opens_at LIMIT 1) h)
;
CREATE OR REPLACE FUNCTION public.free_slots(asked uuid[], from_at timestamp with time zone, until_at timestamp with time zone, minutes integer, now_at timestamp with time zone, slots_max integer)
 RETURNS TABLE(testbed_id uuid, start_at timestamp with time zone, end_at timestamp with time zone, free_stations integer)
 LANGUAGE plpgsql
 STABLE
 SET jit TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
  DECLARE
    length CONSTANT interval := make_interval(mins => minutes);
    last_start CONSTANT timestamptz := until_at - length;
    tick CONSTANT interval := '5 minutes';
    testbeds_at_once CONSTANT integer := 200;
    testbeds uuid[];
    grids integer[];
    starting timestamptz;
    ending timestamptz;
    width interval := '1 day';
    missing integer := slots_max;
    found_now integer;
  BEGIN
    SELECT array_agg(t.id ORDER BY t.key), array_agg(DISTINCT t.grid_minutes),
           greatest(from_at, now_at + make_interval(hours => min(t.lead_hours)))
    INTO testbeds, grids, starting
    FROM testbed t
    WHERE t.active AND (asked IS NULL OR t.id = ANY (asked))
      AND minutes BETWEEN t.shortest_minutes AND t.longest_minutes AND minutes % t.grid_minutes = 0;

    IF cardinality(testbeds) > testbeds_at_once THEN
      SELECT min(ceil_to_grid(first_opening(starting, length), make_interval(mins => grid))) INTO starting FROM unnest(grids) AS grid;
      FOR i IN 1 .. cardinality(testbeds) BY testbeds_at_once LOOP
        EXIT WHEN missing = 0 OR starting > last_start;
        RETURN QUERY SELECT s.testbed_id, s.start_at, s.start_at + length, s.free_stations
          FROM slots_within(testbeds[i : i + testbeds_at_once - 1], tstzrange(starting, starting + tick), length, now_at, missing) AS s;
        GET DIAGNOSTICS found_now = ROW_COUNT;
        missing := missing - found_now;
      END LOOP;
      starting := starting + tick;
    END IF;

    WHILE missing > 0 AND starting <= last_start LOOP
      ending := least(starting + width, last_start + interval '1 microsecond');
      RETURN QUERY SELECT s.testbed_id, s.start_at, s.start_at + length, s.free_stations
        FROM slots_within(testbeds, tstzrange(starting, ending), length, now_at, missing) AS s;
      GET DIAGNOSTICS found_now = ROW_COUNT;
      missing := missing - found_now;
      starting := ending;
      width := width * 2;
    END LOOP;
  END $function$
;
CREATE OR REPLACE FUNCTION public.is_organisation_number(number text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
RETURN ((number ~ '^[0-9]{9}$'::text) AND (SELECT (((11 - (sum(((substr(is_organisation_number.number, n.n, 1))::integer * (ARRAY[3, 2, 7, 6, 5, 4, 3, 2])[n.n])) % (11)::bigint)) % (11)::bigint) = (substr(is_organisation_number.number, 9, 1))::integer) FROM generate_series(1, 8) n(n)))
;
CREATE OR REPLACE FUNCTION public.keep_an_administrator()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF OLD.role NOT IN ('administrator', 'lab-manager') OR OLD.ended_at IS NOT NULL
           OR (NEW.role = OLD.role AND NEW.ended_at IS NULL) THEN
          RETURN NEW;
        END IF;
        PERFORM FROM organisation WHERE id = OLD.organisation_id FOR NO KEY UPDATE;
        IF NOT EXISTS (SELECT FROM membership WHERE organisation_id = OLD.organisation_id AND role = OLD.role
                       AND ended_at IS NULL AND id <> OLD.id) THEN
          RAISE EXCEPTION 'the last % may not leave', OLD.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_keeps_an_administrator';
        END IF;
        RETURN NEW;
      END $function$
;
CREATE OR REPLACE FUNCTION public.misplaced_claims(testbeds uuid[], now_at timestamp with time zone)
 RETURNS TABLE(claim_id bigint, booking_id uuid, testbed_id uuid, station_id uuid, period tstzrange)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH standing AS MATERIALIZED (
          SELECT c.id,
             c.booking_id,
             t.id AS testbed_id,
             s_1.id AS station_id,
             (t.active AND s_1.active) AS active,
             c.period
            FROM ((testbed t
              JOIN station s_1 ON ((s_1.testbed_id = t.id)))
              JOIN claim c ON (((c.resource_id = s_1.id) AND (lower(c.blocked) > (misplaced_claims.now_at - '16 days'::interval)))))
           WHERE ((t.id = ANY (misplaced_claims.testbeds)) AND (upper(c.period) > misplaced_claims.now_at) AND (upper_inf(c.alive) OR (upper(c.alive) > misplaced_claims.now_at)))
         ), open AS MATERIALIZED (
          SELECT o_1.testbed_id,
             o_1.open
            FROM ( SELECT max(upper(standing.period)) AS last
                    FROM standing) m,
             LATERAL open_times(misplaced_claims.testbeds, tstzrange(misplaced_claims.now_at, m.last)) o_1(testbed_id, open)
           WHERE (m.last IS NOT NULL)
         )
  SELECT s.id,
     s.booking_id,
     s.testbed_id,
     s.station_id,
     s.period
    FROM (standing s
      JOIN open o USING (testbed_id))
   WHERE ((NOT s.active) OR (NOT (o.open @> tstzrange(GREATEST(lower(s.period), misplaced_claims.now_at), upper(s.period)))));
END
;
CREATE OR REPLACE FUNCTION public.open_times(testbeds uuid[], during tstzrange)
 RETURNS TABLE(testbed_id uuid, open tstzmultirange)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH o AS MATERIALIZED (
          SELECT opening_times.testbed_id,
             opening_times.opening
            FROM opening_times(open_times.testbeds, open_times.during, false) opening_times(testbed_id, opening)
         )
  SELECT o.testbed_id,
     (o.opening - COALESCE(( SELECT range_agg(c.period) AS range_agg
            FROM closure c
           WHERE ((c.period && open_times.during) AND (c.site_id = t.site_id) AND ((c.testbed_id IS NULL) OR (c.testbed_id = t.id)))), '{}'::tstzmultirange))
    FROM (o
      JOIN testbed t ON ((t.id = o.testbed_id)));
END
;
CREATE OR REPLACE FUNCTION public.opening_times(testbeds uuid[], during tstzrange, holidays_too boolean)
 RETURNS TABLE(testbed_id uuid, opening tstzmultirange)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH day AS MATERIALIZED (
          SELECT s.id AS site_id,
             s.zone,
             (d.day)::date AS day,
             (EXTRACT(isodow FROM d.day))::smallint AS weekday,
             ((((d.day + '1 day'::interval) AT TIME ZONE s.zone) - (d.day AT TIME ZONE s.zone)) = '24:00:00'::interval) AS plain,
             (EXISTS ( SELECT
                    FROM public_holiday p
                   WHERE (p.day = (d.day)::date))) AS holiday
            FROM site s,
             LATERAL generate_series(date_trunc('day'::text, (lower(opening_times.during) AT TIME ZONE s.zone)), (upper(opening_times.during) AT TIME ZONE s.zone), '1 day'::interval) d(day)
         )
  SELECT t.id,
     COALESCE(o.opening, '{}'::tstzmultirange) AS "coalesce"
    FROM (testbed t
      CROSS JOIN LATERAL ( SELECT range_agg(
                 CASE
                     WHEN d.plain THEN tstzmultirange(tstzrange(((d.day + h.opens_at) AT TIME ZONE d.zone), ((d.day + h.closes_at) AT TIME ZONE d.zone)))
                     ELSE opening_when_clock_changes(d.zone, d.day, h.opens_at, h.closes_at)
                 END) AS opening
            FROM (day d
              JOIN opening_hours h ON (((h.weekday = d.weekday) AND (d.day >= h.valid_from) AND ((h.valid_until IS NULL) OR (d.day <= h.valid_until)))))
           WHERE ((h.testbed_id = t.id) AND (d.site_id = t.site_id) AND (opening_times.holidays_too OR t.open_on_public_holidays OR (NOT d.holiday)))) o)
   WHERE (t.id = ANY (opening_times.testbeds));
END
;
CREATE OR REPLACE FUNCTION public.opening_when_clock_changes(zone text, day date, opens_at time without time zone, closes_at time without time zone)
 RETURNS tstzmultirange
 LANGUAGE sql
 STABLE
RETURN (SELECT COALESCE(range_agg(tstzrange(tick.tick, (tick.tick + '00:05:00'::interval))), '{}'::tstzmultirange) AS "coalesce" FROM generate_series(((opening_when_clock_changes.day)::timestamp without time zone AT TIME ZONE opening_when_clock_changes.zone), ((((opening_when_clock_changes.day + 1))::timestamp without time zone AT TIME ZONE opening_when_clock_changes.zone) - '00:05:00'::interval), '00:05:00'::interval) tick(tick) WHERE ((((tick.tick AT TIME ZONE opening_when_clock_changes.zone))::time without time zone >= opening_when_clock_changes.opens_at) AND (((tick.tick AT TIME ZONE opening_when_clock_changes.zone))::time without time zone < opening_when_clock_changes.closes_at)))
;
CREATE OR REPLACE PROCEDURE public.own_by_organisation(IN owned regclass)
 LANGUAGE plpgsql
AS $procedure$
  BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format($policy$CREATE POLICY organisation ON %s TO smart_care_app
      USING ((SELECT app_scope() = 'lab') OR organisation_id = ANY ((SELECT app_organisations())::uuid[]))$policy$, owned);
    EXECUTE format('CREATE POLICY worker ON %s TO smart_care_worker USING (true)', owned);
  END $procedure$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $function$
;
CREATE OR REPLACE FUNCTION auth.session_actor(wanted text, idle_max interval, seen_every interval)
 RETURNS TABLE(person_id uuid, language text, memberships json)
 LANGUAGE plpgsql
AS $function$
      DECLARE
        who uuid;
        seen timestamptz;
      BEGIN
        SELECT s."userId", s."updatedAt" INTO who, seen FROM auth.session s
        WHERE s."token" = wanted AND s."expiresAt" > now() AND s."updatedAt" > now() - idle_max;
        IF NOT FOUND THEN
          RETURN;
        END IF;
        IF seen < now() - seen_every THEN
          UPDATE auth.session SET "updatedAt" = now() WHERE "token" = wanted;
        END IF;
        PERFORM set_config('app.scope', 'company', true), set_config('app.person', who::text, true);
        PERFORM set_config('app.organisations', coalesce(array_agg(m.organisation_id), '{}')::text, true)
        FROM public.membership m WHERE m.person_id = who AND m.ended_at IS NULL;
        RETURN QUERY
        SELECT p.id, p.language, coalesce(
          (SELECT json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role, 'standing', o.standing))
           FROM public.membership m JOIN public.organisation o ON o.id = m.organisation_id
           WHERE m.person_id = who AND m.ended_at IS NULL), '[]')
        FROM public.person p WHERE p.id = who;
      END $function$
;
CREATE OR REPLACE FUNCTION public.slots_within(testbeds uuid[], starting tstzrange, length interval, now_at timestamp with time zone, slots_max integer)
 RETURNS TABLE(testbed_id uuid, key text, start_at timestamp with time zone, free_stations integer)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 WITH fitting AS MATERIALIZED (
          SELECT t.id,
             t.key,
             make_interval(mins => t.grid_minutes) AS grid,
             make_interval(mins => t.buffer_before_minutes) AS before,
             (slots_within.length + make_interval(mins => t.buffer_after_minutes)) AS after,
             (tstzmultirange((slots_within.starting * tstzrange((slots_within.now_at + make_interval(hours => t.lead_hours)), (slots_within.now_at + make_interval(hours => (24 * t.horizon_days))), '[]'::text))) * ( SELECT range_agg(tstzrange(lower(open.period), (upper(open.period) - slots_within.length), '[]'::text)) AS range_agg
                    FROM unnest(o.open) open(period)
                   WHERE ((upper(open.period) - lower(open.period)) >= slots_within.length))) AS starts
            FROM (open_times(slots_within.testbeds, tstzrange(lower(slots_within.starting), (upper(slots_within.starting) + slots_within.length))) o(testbed_id, open)
              JOIN testbed t ON ((t.id = o.testbed_id)))
         ), free AS (
          SELECT f_1.id,
             f_1.key,
             f_1.grid,
             unnest((f_1.starts - COALESCE(taken.starts, '{}'::tstzmultirange))) AS starts
            FROM ((fitting f_1
              JOIN station s ON (((s.testbed_id = f_1.id) AND s.active)))
              CROSS JOIN LATERAL ( SELECT range_agg(tstzrange((lower(c.blocked) - f_1.after), (upper(c.blocked) + f_1.before), '()'::text)) AS starts
                    FROM taken_times(s.id, tstzrange((lower(slots_within.starting) - f_1.before), (upper(slots_within.starting) + f_1.after)), slots_within.now_at) c(blocked)) taken)
         )
  SELECT f.id,
     f.key,
     start.start,
     (count(*))::integer AS count
    FROM free f,
     LATERAL generate_series(ceil_to_grid(lower(f.starts), f.grid), upper(f.starts), f.grid) start(start)
   WHERE (f.starts @> start.start)
   GROUP BY f.id, f.key, start.start
   ORDER BY start.start, f.key
  LIMIT slots_within.slots_max;
END
;
CREATE OR REPLACE FUNCTION public.take_turns(moving uuid, wanted uuid[], slot tstzrange, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$
  DECLARE
    place uuid;
    turn bigint;
    useful boolean;
  BEGIN
    FOR place IN
      SELECT id FROM (SELECT unnest(wanted) AS id
        UNION SELECT resource_id FROM claim WHERE booking_id = moving AND alive @> at) AS places ORDER BY id
    LOOP
      turn := hashtextextended(place::text, 0);
      PERFORM pg_advisory_lock(turn);
      BEGIN
        useful := EXISTS (SELECT FROM unnest(wanted) AS w (id) WHERE NOT EXISTS (
          SELECT FROM claim c WHERE c.resource_id = w.id AND c.blocked && slot AND c.alive && tstzrange(at, NULL)
            AND c.booking_id <> moving));
        IF useful THEN PERFORM pg_advisory_xact_lock(turn); END IF;
      EXCEPTION WHEN query_canceled OR OTHERS THEN
        PERFORM pg_advisory_unlock(turn);
        RAISE;
      END;
      PERFORM pg_advisory_unlock(turn);
      IF NOT useful THEN RETURN false; END IF;
    END LOOP;
    RETURN true;
  END $function$
;
CREATE OR REPLACE FUNCTION public.taken_times(resource uuid, during tstzrange, now_at timestamp with time zone)
 RETURNS TABLE(blocked tstzrange)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT c.blocked
    FROM claim c
   WHERE ((c.resource_id = taken_times.resource) AND (upper(c.blocked) > lower(taken_times.during)) AND (lower(c.blocked) < upper(taken_times.during)) AND (lower(c.blocked) > (lower(taken_times.during) - '1 day'::interval)) AND ((upper(c.blocked) - lower(c.blocked)) <= '1 day'::interval) AND (upper_inf(c.alive) OR (upper(c.alive) > taken_times.now_at)))
 UNION ALL
  SELECT c.blocked
    FROM claim c
   WHERE ((c.resource_id = taken_times.resource) AND (upper(c.blocked) > lower(taken_times.during)) AND (lower(c.blocked) < upper(taken_times.during)) AND (lower(c.blocked) > (lower(taken_times.during) - '16 days'::interval)) AND ((upper(c.blocked) - lower(c.blocked)) > '1 day'::interval) AND (upper_inf(c.alive) OR (upper(c.alive) > taken_times.now_at)));
END
;

-- triggers

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.booking_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.verdict FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keeps_an_administrator BEFORE UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION keep_an_administrator();
CREATE TRIGGER published BEFORE DELETE OR UPDATE OR TRUNCATE ON public.catalogue_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER published BEFORE DELETE OR UPDATE OR TRUNCATE ON public.template_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- row-level security

ALTER TABLE public.audit_event FORCE ROW LEVEL SECURITY;
ALTER TABLE public.booking FORCE ROW LEVEL SECURITY;
ALTER TABLE public.booking_move FORCE ROW LEVEL SECURITY;
ALTER TABLE public.booking_note FORCE ROW LEVEL SECURITY;
ALTER TABLE public.checklist FORCE ROW LEVEL SECURITY;
ALTER TABLE public.checklist_item FORCE ROW LEVEL SECURITY;
ALTER TABLE public.email FORCE ROW LEVEL SECURITY;
ALTER TABLE public.evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE public.failing_address FORCE ROW LEVEL SECURITY;
ALTER TABLE public.file FORCE ROW LEVEL SECURITY;
ALTER TABLE public.folder FORCE ROW LEVEL SECURITY;
ALTER TABLE public.idempotency_key FORCE ROW LEVEL SECURITY;
ALTER TABLE public.invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE public.invitation_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE public.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE public.message FORCE ROW LEVEL SECURITY;
ALTER TABLE public.message_seen FORCE ROW LEVEL SECURITY;
ALTER TABLE public.notice FORCE ROW LEVEL SECURITY;
ALTER TABLE public.notice_choice FORCE ROW LEVEL SECURITY;
ALTER TABLE public.organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE public.person FORCE ROW LEVEL SECURITY;
ALTER TABLE public.test_request FORCE ROW LEVEL SECURITY;
ALTER TABLE public.verdict FORCE ROW LEVEL SECURITY;

-- policies

CREATE POLICY organisation ON public.audit_event FOR SELECT TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY own ON public.audit_event FOR SELECT TO smart_care_app
  USING (actor_person_id = ( SELECT app_person() AS app_person));
CREATE POLICY record ON public.audit_event FOR INSERT TO smart_care_app
  WITH CHECK (NOT (actor_person_id IS DISTINCT FROM app_person()));
CREATE POLICY worker ON public.audit_event FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.booking FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.booking FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.booking_move FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.booking_move FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY lab ON public.booking_note FOR ALL TO smart_care_app
  USING (( SELECT app_scope() AS app_scope) = 'lab'::text);
CREATE POLICY organisation ON public.checklist FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.checklist FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.checklist_item FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.checklist_item FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY lab ON public.email FOR SELECT TO smart_care_app
  USING (app_scope() = 'lab'::text);
CREATE POLICY letter ON public.email FOR INSERT TO smart_care_app
  WITH CHECK ((secret IS NOT NULL) AND (notice_id IS NULL) AND (status = 'owed'::text));
CREATE POLICY own ON public.email FOR SELECT TO smart_care_app
  USING (person_id = ( SELECT app_person() AS app_person));
CREATE POLICY retry ON public.email FOR UPDATE TO smart_care_app
  USING ((app_scope() = 'lab'::text) AND (status = 'given-up'::text))
  WITH CHECK (status = 'owed'::text);
CREATE POLICY worker ON public.email FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.evidence FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.evidence FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY lab ON public.failing_address FOR ALL TO smart_care_app
  USING (app_scope() = 'lab'::text);
CREATE POLICY worker ON public.failing_address FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.file FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.file FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.folder FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.folder FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY own ON public.idempotency_key FOR ALL TO smart_care_app
  USING (person_id = app_person());
CREATE POLICY worker ON public.idempotency_key FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY invited ON public.invitation FOR ALL TO smart_care_app
  USING (token_hash = app_invitation());
CREATE POLICY organisation ON public.invitation FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.invitation FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY lab ON public.invitation_answer FOR SELECT TO smart_care_app
  USING (app_scope() = 'lab'::text);
CREATE POLICY worker ON public.invitation_answer FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY invited ON public.membership FOR INSERT TO smart_care_app
  WITH CHECK ((app_scope() = 'invited'::text) AND (person_id = app_person()) AND (EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.organisation_id = membership.organisation_id) AND (i.role = membership.role) AND (i.token_hash = app_invitation()) AND (i.accepted_at IS NULL) AND (i.revoked_at IS NULL)))));
CREATE POLICY organisation ON public.membership FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY own ON public.membership FOR SELECT TO smart_care_app
  USING ((person_id = app_person()) OR is_lab);
CREATE POLICY worker ON public.membership FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.message FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.message FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.message_seen FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY own ON public.message_seen FOR ALL TO smart_care_app
  USING (person_id = ( SELECT app_person() AS app_person));
CREATE POLICY worker ON public.message_seen FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY worker ON public.notice FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY erase ON public.notice_choice FOR DELETE TO smart_care_app
  USING (( SELECT app_scope() AS app_scope) = 'lab'::text);
CREATE POLICY lab ON public.notice_choice FOR SELECT TO smart_care_app
  USING (( SELECT app_scope() AS app_scope) = 'lab'::text);
CREATE POLICY own ON public.notice_choice FOR ALL TO smart_care_app
  USING (person_id = ( SELECT app_person() AS app_person));
CREATE POLICY worker ON public.notice_choice FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY invited ON public.organisation FOR SELECT TO smart_care_app
  USING ((app_scope() = 'invited'::text) AND (id IN ( SELECT invitation.organisation_id
   FROM invitation)));
CREATE POLICY organisation ON public.organisation FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.organisation FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY colleague ON public.person FOR ALL TO smart_care_app
  USING ((app_scope() = 'lab'::text) OR (id = app_person()) OR (EXISTS ( SELECT
   FROM membership m
  WHERE ((m.person_id = person.id) AND (m.is_lab OR (m.organisation_id = ANY (app_organisations())))))));
CREATE POLICY invited ON public.person FOR INSERT TO smart_care_app
  WITH CHECK ((app_scope() = 'invited'::text) AND (id = app_person()));
CREATE POLICY worker ON public.person FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.test_request FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.test_request FOR ALL TO smart_care_worker
  USING true;
CREATE POLICY organisation ON public.verdict FOR ALL TO smart_care_app
  USING (( SELECT (app_scope() = 'lab'::text)) OR (organisation_id = ANY (( SELECT app_organisations() AS app_organisations)::uuid[])));
CREATE POLICY worker ON public.verdict FOR ALL TO smart_care_worker
  USING true;

-- grants

GRANT DELETE, INSERT, SELECT, UPDATE ON auth."user" TO smart_care_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.account TO smart_care_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.attempt TO smart_care_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.session TO smart_care_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.verification TO smart_care_app;
GRANT INSERT, SELECT ON public.audit_event TO smart_care_app;
GRANT INSERT, SELECT ON public.audit_event TO smart_care_worker;
GRANT SELECT ON public.audit_seal TO smart_care_app;
GRANT INSERT, SELECT ON public.audit_seal TO smart_care_worker;
GRANT SELECT ON public.audit_seal_check TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.audit_seal_check TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.booking TO smart_care_app;
GRANT SELECT, UPDATE (expires_at), UPDATE (status), UPDATE (version) ON public.booking TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.booking_move TO smart_care_app;
GRANT SELECT, UPDATE (status) ON public.booking_move TO smart_care_worker;
GRANT INSERT, SELECT ON public.booking_note TO smart_care_app;
GRANT INSERT, SELECT ON public.catalogue_version TO smart_care_app;
GRANT INSERT, SELECT ON public.catalogue_version TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.checklist TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.checklist_item TO smart_care_app;
GRANT SELECT (applies), SELECT (checklist_id), SELECT (verdict) ON public.checklist_item TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE (alive) ON public.claim TO smart_care_app;
GRANT SELECT, UPDATE (alive) ON public.claim TO smart_care_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.closure TO smart_care_app;
GRANT SELECT ON public.closure TO smart_care_worker;
GRANT INSERT, SELECT (address), SELECT (ambiguous_count), SELECT (attempts_count), SELECT (calendar), SELECT (calendar_sequence), SELECT (content), SELECT (created_at), SELECT (drop_reason), SELECT (due_at), SELECT (id), SELECT (kind), SELECT (language), SELECT (last_error), SELECT (message_id), SELECT (notice_id), SELECT (organisation_id), SELECT (person_id), SELECT (returned_as), SELECT (returned_at), SELECT (sent_at), SELECT (server_answer), SELECT (status), SELECT (subject_id), SELECT (subject_version), UPDATE (attempts_count), UPDATE (due_at), UPDATE (returned_as), UPDATE (returned_at), UPDATE (sent_at), UPDATE (status) ON public.email TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.email TO smart_care_worker;
GRANT DELETE, INSERT, SELECT ON public.evidence TO smart_care_app;
GRANT DELETE, SELECT ON public.failing_address TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.failing_address TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.file TO smart_care_app;
GRANT SELECT ON public.file TO smart_care_worker;
GRANT DELETE, INSERT, SELECT ON public.file_removal TO smart_care_app;
GRANT DELETE, SELECT ON public.file_removal TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.folder TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.idempotency_key TO smart_care_app;
GRANT DELETE, SELECT ON public.idempotency_key TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.invitation TO smart_care_app;
GRANT SELECT, UPDATE (email), UPDATE (revoked_at) ON public.invitation TO smart_care_worker;
GRANT SELECT ON public.invitation_answer TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.invitation_answer TO smart_care_worker;
GRANT SELECT, UPDATE ON public.lab_setting TO smart_care_app;
GRANT SELECT ON public.lab_setting TO smart_care_worker;
GRANT SELECT ON public.mail_channel TO smart_care_app;
GRANT SELECT, UPDATE ON public.mail_channel TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.membership TO smart_care_app;
GRANT SELECT ON public.membership TO smart_care_worker;
GRANT INSERT, SELECT ON public.message TO smart_care_app;
GRANT SELECT (author_id), SELECT (id), SELECT (said_at), SELECT (side), SELECT (test_request_id) ON public.message TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.message_seen TO smart_care_app;
GRANT SELECT ON public.message_seen TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.notice TO smart_care_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.notice_choice TO smart_care_app;
GRANT SELECT ON public.notice_choice TO smart_care_worker;
GRANT INSERT ON public.notice_inbox TO smart_care_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.notice_inbox TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.notice_timing TO smart_care_app;
GRANT SELECT ON public.notice_timing TO smart_care_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON public.opening_hours TO smart_care_app;
GRANT SELECT ON public.opening_hours TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.organisation TO smart_care_app;
GRANT SELECT ON public.organisation TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.person TO smart_care_app;
GRANT SELECT, UPDATE (former_email) ON public.person TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.public_holiday TO smart_care_app;
GRANT INSERT, SELECT, UPDATE ON public.public_holiday TO smart_care_worker;
GRANT INSERT, SELECT ON public.resource TO smart_care_app;
GRANT SELECT ON public.resource TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.site TO smart_care_app;
GRANT SELECT ON public.site TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.station TO smart_care_app;
GRANT SELECT ON public.station TO smart_care_worker;
GRANT INSERT, SELECT ON public.template_version TO smart_care_app;
GRANT INSERT, SELECT ON public.template_version TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.test_request TO smart_care_app;
GRANT SELECT, UPDATE (status), UPDATE (version) ON public.test_request TO smart_care_worker;
GRANT INSERT, SELECT, UPDATE ON public.testbed TO smart_care_app;
GRANT SELECT ON public.testbed TO smart_care_worker;
GRANT INSERT, SELECT ON public.verdict TO smart_care_app;
