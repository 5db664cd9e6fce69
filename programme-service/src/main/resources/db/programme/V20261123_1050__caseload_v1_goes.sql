-- Replaced by caseload_v2. A cursor that nothing moves would hold up every erasure.

drop table caseload_v1;

delete from projection_cursor where name = 'caseload-v1';
