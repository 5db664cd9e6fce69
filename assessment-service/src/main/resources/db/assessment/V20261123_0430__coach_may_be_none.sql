-- A coach can be taken off without another.
alter table assessment_coach_v1 alter column coach_id drop not null;
