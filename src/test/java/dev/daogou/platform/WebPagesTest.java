package dev.daogou.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WebPagesTest {

    /** What a shop's page may be asked to carry for the chat, all in all. */
    private static final int WIDGET_LIMIT = 60 * 1024;
    private static final int CLIENT_LIMIT = 10 * 1024;

    @Test
    void storefrontConsoleAndKnowledgeAreOpenPagesUnderAStrictPolicy() {
        for (String path : new String[]{ "/", "/p/any", "/console", "/console/knowledge" }) {
            given().get(path).then().statusCode(200).contentType("text/html")
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("src=\"/static/bundle/")).body(not(containsString("{{")));
        }
    }

    @Test
    void aHostileProductIdStaysText() {
        String body = given().urlEncodingEnabled(false).get("/p/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").then()
                .statusCode(200)
                .extract().asString();
        assertThat(body).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void widgetLoadsFromForeignPagesAndStaysSmall() throws IOException {
        String loader = given().header("Origin", "https://shop.example").get("/widget.js").then().statusCode(200)
                .contentType("text/javascript").header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=300").extract().asString();
        String bundle = bundleIn(loader);
        byte[] code = given().header("Origin", "https://shop.example").get(bundle).then().statusCode(200)
                .header("Access-Control-Allow-Origin", "*").header("Cache-Control", containsString("immutable")).extract()
                .asByteArray();
        int size = gzipped(loader.getBytes()) + gzipped(code);
        System.out.printf("Widget: %,d bytes gzipped, %,d plain%n", size, code.length);
        assertThat(size).isLessThan(WIDGET_LIMIT);
        assertThat(new String(code)).as("one request, no further chunks").doesNotContain("import(\"./")
                .doesNotContain("from\"./");
    }

    @Test
    void theProtocolClientIsOneFileAtAnAddressThatStays() throws IOException {
        String module = given().header("Origin", "https://shop.example").get("/client/v1/daogou-client.js").then()
                .statusCode(200).contentType("text/javascript").header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "public, max-age=300").extract().asString();
        int size = gzipped(module.getBytes());
        System.out.printf("Protocol client: %,d bytes gzipped%n", size);
        assertThat(size).as("no library comes with it").isLessThan(CLIENT_LIMIT);
        assertThat(module).contains("DaogouClient").as("nothing else is fetched, nothing of a page is touched")
                .doesNotContain("import ", "from\"", "import(").doesNotContain("document.", "customElements");
        given().get("/client/v1/daogou-client.d.ts").then().statusCode(200).header("Access-Control-Allow-Origin", "*")
                .body(containsString("export class DaogouClient"));
    }

    @Test
    void aShopsFaceTellsItsGreetingAndLanguagesAndNothingElse() {
        given().get("/widget/default.json").then().statusCode(200).header("Access-Control-Allow-Origin", "*")
                .body("greeting.zh", containsString("导购")).body("languages", hasItem("zh"))
                .body("keySet().size()", is(4));
        given().get("/widget/nobody.json").then().statusCode(404);
    }

    private static String bundleIn(String loader) {
        var found = Pattern.compile("\"(/static/bundle/widget[^\"]*\\.js)\"").matcher(loader);
        assertThat(found.find()).as("the loader names the bundle: %s", loader).isTrue();
        return found.group(1);
    }

    private static int gzipped(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.size();
    }
}
