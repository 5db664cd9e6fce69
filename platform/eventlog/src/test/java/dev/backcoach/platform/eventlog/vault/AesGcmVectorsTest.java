package dev.backcoach.platform.eventlog.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the vault seals with is the AES-256-GCM that everybody else has: test cases 13 to 16 of "The Galois/Counter Mode
 * of Operation (GCM)", McGrew and Viega 2005, appendix B, opened through the same calls as the vault's.
 */
class AesGcmVectorsTest {

    private static final String KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    private static final String TEXT = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
            + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
    private static final String SEALED = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
            + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";
    private static final String ZEROS = "0000000000000000000000000000000000000000000000000000000000000000";

    @ParameterizedTest
    @CsvSource({
        ZEROS + ", 000000000000000000000000, '', '', '', 530f8afbc74536b9a963b4f1c4cb738b",
        ZEROS + ", 000000000000000000000000, 00000000000000000000000000000000, '', cea7403d4d606b6e074ec5d3baf39d18,"
                + " d0d1c8a799996bf0265b98b5d48ab919",
        KEY + ", cafebabefacedbaddecaf888, " + TEXT + ", '', " + SEALED + ", b094dac5d93471bdec1a502270e3cc6c",
        KEY + ", cafebabefacedbaddecaf888, " + "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
                + ", feedfacedeadbeeffeedfacedeadbeefabaddad2, "
                + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662, 76fc6ece0f4e1768cddf8853bb2d551b"
    })
    void aPublishedCaseOpensAndAChangedOneDoesNot(
            String key, String iv, String text, String associated, String sealed, String tag)
            throws GeneralSecurityException {
        Aead aead = aead(bytes(key));
        byte[] whole = bytes(iv + sealed + tag);
        assertThat(aead.decrypt(whole, bytes(associated))).isEqualTo(bytes(text));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> aead.decrypt(changed, bytes(associated)))
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> aead.decrypt(whole, bytes(associated + "00")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /** The parameters of {@code PredefinedAeadParameters.AES256_GCM}, without the id before the ciphertext. */
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        AeadConfig.register();
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey known = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(known).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
