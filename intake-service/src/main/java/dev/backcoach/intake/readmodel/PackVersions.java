package dev.backcoach.intake.readmodel;

import dev.backcoach.intake.content.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** What each version of an installed questionnaire held when it was answered, across restarts. */
@ApplicationScoped
public class PackVersions {

    private static final String KEEP = """
            insert into pack_version_v1 as kept (questionnaire, version, hash) values (?1, ?2, ?3)
            on conflict (questionnaire, version) do update set hash = excluded.hash
            where kept.hash = excluded.hash or not exists (
                select 1 from submission_v1 answered
                where answered.questionnaire = excluded.questionnaire
                and answered.questionnaire_version = excluded.version)
            """;

    private final EntityManager database;

    PackVersions(EntityManager database) {
        this.database = database;
    }

    /**
     * Keeps what this version holds, unless it has been answered and held something else then.
     *
     * @return whether it may be used
     */
    @Transactional
    public boolean keep(Published pack) {
        return database.createNativeQuery(KEEP)
                        .setParameter(1, pack.questionnaire().id())
                        .setParameter(2, pack.questionnaire().version())
                        .setParameter(3, pack.hash())
                        .executeUpdate()
                == 1;
    }
}
