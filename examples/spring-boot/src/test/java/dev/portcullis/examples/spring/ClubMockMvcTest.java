package dev.portcullis.examples.spring;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.portcullis.ports.FrontendApi;
import dev.portcullis.testkit.frontend.Journeys;
import dev.portcullis.testkit.frontend.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The club without a server, as an application's own tests ask it. */
@SpringBootTest(properties = "portcullis.storage.in-memory=true")
@AutoConfigureMockMvc
class ClubMockMvcTest {
    private final MockMvc mvc;
    private final FrontendApi frontend;

    @Autowired
    ClubMockMvcTest(MockMvc mvc, FrontendApi frontend) {
        this.mvc = mvc;
        this.frontend = frontend;
    }

    @Test
    void the_public_api_answers_without_a_server() throws Exception {
        mvc.perform(get("/auth/self-service/login/api"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ui.nodes").isNotEmpty());
        mvc.perform(get("/auth/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void whoever_has_just_signed_up_is_known_to_the_club() throws Exception {
        var ada = Person.anyone();
        String token = new Journeys(frontend).token(ada);

        mvc.perform(get("/me").header("X-Session-Token", token))
                .andExpect(content().string("Hello, " + ada.email() + "."));
        mvc.perform(get("/me")).andExpect(status().is4xxClientError());
    }
}
