package dev.portcullis.examples.spring;

import dev.portcullis.ports.session.Session;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The club's own endpoints. */
@RestController
class ClubController {
    @GetMapping("/notes")
    String notes() {
        return "We meet on Thursday.";
    }

    @GetMapping("/me")
    String me(@AuthenticationPrincipal Session session) {
        return "Hello, " + session.trait("email").orElse("somebody") + ".";
    }
}
