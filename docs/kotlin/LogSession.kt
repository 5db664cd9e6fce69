// Reads a client's plan, logs a session of its first exercise and reads the diary, with the generated client.
// Usage: LogSessionKt GATEWAY CLIENT TOKEN
import com.fasterxml.jackson.databind.JsonNode
import dev.backcoach.client.apis.ProgrammeProgrammeApi
import dev.backcoach.client.apis.ProgressDiaryApi
import dev.backcoach.client.apis.ProgressDiaryEntriesApi
import dev.backcoach.client.infrastructure.ApiClient
import dev.backcoach.client.infrastructure.ApiResponse
import dev.backcoach.client.infrastructure.ClientError
import dev.backcoach.client.infrastructure.ClientException
import dev.backcoach.client.infrastructure.Serializer
import dev.backcoach.client.models.ProgressAmountUnit
import dev.backcoach.client.models.ProgressDiarySession
import dev.backcoach.client.models.ProgressPerformed
import dev.backcoach.client.models.ProgressSession
import java.math.BigDecimal
import java.net.URI
import java.time.OffsetDateTime
import java.util.UUID

/** The clock of the local stack, which a demo may have moved; elsewhere this is the phone's. */
fun now(gateway: String): OffsetDateTime =
    OffsetDateTime.parse(Serializer.jacksonObjectMapper.readTree(URI("$gateway/dev/clock").toURL())["now"].asText())

/** How far a command has brought its service, to be given to reads as after. */
fun versionIn(answer: ApiResponse<*>): String {
    check(answer.statusCode in 200..299) { "answered ${answer.statusCode}" }
    return answer.headers.getValue("etag").single().trim('"')
}

fun main(arguments: Array<String>) {
    val (gateway, client, token) = arguments
    val clientId = UUID.fromString(client)
    ApiClient.accessToken = token

    val first = ProgrammeProgrammeApi(gateway).getProgramme(clientId).items?.first()
    println("The plan begins with ${first?.exercise}: ${first?.dose?.text}")

    val session = ProgressSession(
        revision = 1,
        exercise = first?.exercise ?: "walk.block",
        startedAt = now(gateway),
        endedAt = now(gateway),
        performed = ProgressPerformed(sets = 1, amount = BigDecimal(12), unit = ProgressAmountUnit.MINUTES),
        painDuring = 1,
        painAfter = 1,
        effort = 3,
        formBad = false,
    )
    val entries = ProgressDiaryEntriesApi(gateway)
    val sessionId = UUID.randomUUID()
    entries.putSession(clientId, sessionId, session)
    val logged = versionIn(entries.putSessionWithHttpInfo(clientId, sessionId, session, null))

    // Entries are of several kinds, so each comes as JSON; its kind says which class to read it as.
    val diary: List<JsonNode> = ProgressDiaryApi(gateway).getDiary(clientId, after = logged).items.orEmpty()
    val sessions = diary.filter { it["kind"].asText() == "session" }
        .map { Serializer.jacksonObjectMapper.treeToValue(it, ProgressDiarySession::class.java) }
    println("${sessions.size} session is in the diary, with effort ${sessions.first().effort}")

    try {
        entries.putSession(clientId, sessionId, session.copy(effort = 4))
        error("the same revision with another body was taken")
    } catch (refusal: ClientException) {
        val problem = Serializer.jacksonObjectMapper.readTree((refusal.response as ClientError<*>).body as String)
        println("${problem["status"]}: ${problem["detail"].asText()}")
    }
}
