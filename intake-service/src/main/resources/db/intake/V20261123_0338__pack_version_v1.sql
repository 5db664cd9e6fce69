-- What each version of an installed questionnaire holds, so that a changed file is noticed after a restart.

create table pack_version_v1 (
    questionnaire text not null,
    version       text not null,
    hash          text not null, -- SHA-256 of the definition, in hex
    primary key (questionnaire, version)
);
