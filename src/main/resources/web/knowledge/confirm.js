import { KnowledgeApi } from "./api.js";
import { LentKey } from "./key.js";

/** The door of what outlives a session, such as accounts. It opens to who has just given the password again, and for some minutes. */
export function confirmedApi(house) {
  return new KnowledgeApi(new LentKey(() => confirmed(house)));
}

/** Asks until the password is right. @throws an AbortError when its owner thinks better of it */
async function confirmed({ t, questions, session }) {
  for (let fault = ""; ; ) {
    const choices = [["keep", t("cancel"), "plain"], ["confirm", t("confirmNow"), "primary"]];
    const password = await questions.ask({ title: t("confirmIt"), text: t("confirmHint"), choices, secret: { label: t("password"), fault } });
    if (!password) throw Object.assign(new Error("not confirmed"), { name: "AbortError" });
    try {
      return await session.post("shop-key", { password });
    } catch (failure) {
      if (failure.status !== 400) throw failure;
      fault = t("wrongPassword");
    }
  }
}
