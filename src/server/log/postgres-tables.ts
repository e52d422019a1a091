// What lies in the database, and how each connection is set up.

/** `last` is the number of the room's last record; only who knows it may write the next. `json` keeps a record as written. */
export const CREATE_TABLES = `
  create table if not exists live_rooms (
    room text primary key,
    id bigint generated always as identity,
    last bigint not null,
    deletes bigint not null
  );
  create table if not exists live_records (
    room text not null references live_rooms on delete cascade,
    seq bigint not null,
    record json not null,
    primary key (room, seq)
  );
  create table if not exists live_secret (
    single boolean primary key default true check (single),
    secret bytea not null
  );
`

export const HAS_TABLES = `select to_regclass('live_secret') is not null as there`

/** A commit must mean that it is on disk, whatever the default is; and nothing may run on long after we gave up on it. */
export const SETTLE = `
  select set_config('statement_timeout', $1, false),
    set_config('synchronous_commit',
      case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end,
      false)
`
