package dev.backcoach.platform.eventlog.export;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * A pair of keys for one export: whoever has the public one can add to the export, only whoever has the private one can
 * read it. HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. Both as base64 of a Tink keyset.
 *
 * @param publicKey not secret
 * @param privateKey secret; never leaves the process unsealed
 */
public record ExportKeys(String publicKey, String privateKey) {

    private static final HpkeParameters FORM = parameters();

    /** A new random pair. */
    public static ExportKeys generated() {
        try {
            HybridConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(FORM);
            return new ExportKeys(
                    text(TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keys.getPublicKeysetHandle())),
                    text(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HPKE on this machine", e);
        }
    }

    /** @throws IllegalArgumentException when it is no public key */
    static HybridEncrypt encrypting(String publicKey) {
        try {
            HybridConfig.register();
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes(publicKey))
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no public key of an export", e);
        }
    }

    /** @throws IllegalArgumentException when it is no private key */
    static HybridDecrypt decrypting(String privateKey) {
        try {
            HybridConfig.register();
            return TinkProtoKeysetFormat.parseKeyset(bytes(privateKey), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no private key of an export", e);
        }
    }

    /** Without the private key. */
    @Override
    public String toString() {
        return "keys of an export";
    }

    private static String text(byte[] keyset) {
        return Base64.getEncoder().encodeToString(keyset);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static HpkeParameters parameters() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no such form of HPKE", e);
        }
    }
}
