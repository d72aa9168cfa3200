-- Rungs that are told at night too pass over none that wait for the office to open: up to this instant such rungs were told
-- of while it was closed.

alter table laksana.escalation_watch add column told_at_night timestamptz;
