package dev.portcullis.domain.flow;

import dev.portcullis.domain.courier.Courier;
import dev.portcullis.domain.error.ErrorPages;
import dev.portcullis.domain.message.Messages;
import dev.portcullis.domain.oauth2.LoginChallenges;
import dev.portcullis.domain.redirect.ReturnTo;
import dev.portcullis.ports.store.UnitOfWork;

/** What the shell of every kind of flow works with. */
public record FlowSupport(
        Flows flows,
        BrowserBinding binding,
        ReturnTo returnTo,
        ErrorPages errors,
        UnitOfWork work,
        Courier courier,
        LoginChallenges challenges,
        Messages messages) {}
