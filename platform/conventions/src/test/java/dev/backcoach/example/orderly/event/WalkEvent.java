package dev.backcoach.example.orderly.event;

/** What happened on walks. */
public sealed interface WalkEvent {

    /** A walk was taken. */
    record WalkLogged(int minutes, Ground ground) implements WalkEvent {}

    /** What was walked on. */
    enum Ground {
        ROAD {
            @Override
            public boolean isSoft() {
                return false;
            }
        },
        GRASS {
            @Override
            public boolean isSoft() {
                return true;
            }
        };

        public abstract boolean isSoft();
    }
}
