# Makes the broker's key and its certificate, which signs itself and is all that clients trust:
# create-certificate.sh KEYSTORE-FOLDER CERTIFICATE-FOLDER. Leaves what is there; to make new ones delete both files.
set -euo pipefail

keystore=$1/kafka.p12
certificate=$2/ca.crt
umask 077
if [[ ! -e $keystore ]]; then
  # Under another name until it is whole.
  rm -f "$keystore.new"
  keytool -genkeypair -keystore "$keystore.new" -storetype PKCS12 -storepass:env KAFKA_KEYSTORE_PASSWORD -alias kafka \
    -keyalg RSA -keysize 3072 -sigalg SHA256withRSA -validity 1825 -dname CN=kafka \
    -ext san=dns:kafka,dns:localhost,ip:127.0.0.1 -ext bc:critical=ca:true
  mv "$keystore.new" "$keystore"
  rm -f "$certificate"
fi
if [[ ! -e $certificate ]]; then
  keytool -exportcert -rfc -keystore "$keystore" -storepass:env KAFKA_KEYSTORE_PASSWORD -alias kafka \
    -file "$certificate.new"
  chmod 644 "$certificate.new"
  mv "$certificate.new" "$certificate"
fi
chmod 755 "$2"
