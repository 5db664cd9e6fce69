package dev.backcoach.local.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import java.util.Map;

/**
 * The fields of CloudNativePG's objects that our manifests use, since no library for the JVM describes them. Written
 * after the CRDs of CloudNativePG 1.30 and its Barman Cloud plugin; what is not here counts as misspelt.
 */
public final class Databases {

    private Databases() {}

    /** A PostgreSQL server with its standbys. */
    public record Cluster(String apiVersion, String kind, ObjectMeta metadata, ClusterSpec spec) implements Named {}

    public record ClusterSpec(
            @JsonProperty(required = true) Integer instances,
            String imageName,
            PrimaryUpdateMethod primaryUpdateMethod,
            Bootstrap bootstrap,
            Storage storage,
            Storage walStorage,
            PostgreSql postgresql,
            Affinity affinity,
            ResourceRequirements resources,
            List<Plugin> plugins) {}

    public enum PrimaryUpdateMethod {
        @JsonProperty("switchover")
        SWITCHOVER,
        @JsonProperty("restart")
        RESTART
    }

    public record Bootstrap(InitDb initdb) {}

    public record InitDb(String database, String owner) {}

    public record Storage(String size, String storageClass) {}

    public record PostgreSql(Map<String, String> parameters, Synchronous synchronous) {}

    public record Synchronous(
            @JsonProperty(required = true) Method method,
            @JsonProperty(required = true) Integer number,
            DataDurability dataDurability,
            Boolean failoverQuorum) {}

    public enum Method {
        @JsonProperty("any")
        ANY,
        @JsonProperty("first")
        FIRST
    }

    public enum DataDurability {
        @JsonProperty("required")
        REQUIRED,
        @JsonProperty("preferred")
        PREFERRED
    }

    public record Affinity(String topologyKey, AntiAffinity podAntiAffinityType) {}

    public enum AntiAffinity {
        @JsonProperty("required")
        REQUIRED,
        @JsonProperty("preferred")
        PREFERRED
    }

    public record Plugin(
            @JsonProperty(required = true) String name, Boolean isWALArchiver, Map<String, String> parameters) {}

    /** When a cluster is backed up. */
    public record ScheduledBackup(String apiVersion, String kind, ObjectMeta metadata, ScheduledBackupSpec spec)
            implements Named {}

    public record ScheduledBackupSpec(
            @JsonProperty(required = true) Reference cluster,
            @JsonProperty(required = true) String schedule,
            Boolean immediate,
            BackupMethod method,
            Reference pluginConfiguration,
            BackupOwner backupOwnerReference) {}

    public enum BackupMethod {
        @JsonProperty("plugin")
        PLUGIN,
        @JsonProperty("volumeSnapshot")
        VOLUME_SNAPSHOT
    }

    public enum BackupOwner {
        @JsonProperty("none")
        NONE,
        @JsonProperty("self")
        SELF,
        @JsonProperty("cluster")
        CLUSTER
    }

    public record Reference(@JsonProperty(required = true) String name) {}

    /** Where backups are kept. */
    public record ObjectStore(String apiVersion, String kind, ObjectMeta metadata, ObjectStoreSpec spec)
            implements Named {}

    public record ObjectStoreSpec(
            String retentionPolicy,
            @JsonProperty(required = true) StoreConfiguration configuration) {}

    public record StoreConfiguration(
            @JsonProperty(required = true) String destinationPath,
            String endpointURL,
            S3Credentials s3Credentials,
            Compressed wal,
            Compressed data) {}

    public record S3Credentials(SecretKey accessKeyId, SecretKey secretAccessKey) {}

    public record SecretKey(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String key) {}

    public record Compressed(String compression, Integer maxParallel) {}

    /** An object that has a name and is no type of the Kubernetes client's. */
    public sealed interface Named permits Cluster, ScheduledBackup, ObjectStore {

        ObjectMeta metadata();
    }
}
