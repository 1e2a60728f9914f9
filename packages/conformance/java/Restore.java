import java.util.List;
import restore.ApiClient;
import restore.ApiException;
import restore.api.BulkRestoreApi;
import restore.api.CompanionOperationsApi;
import restore.model.BulkRestore;
import restore.model.DocumentAction;
import restore.model.DocumentVersion;
import restore.model.Explore;
import restore.model.ExploreOptions;
import restore.model.ExploreType;
import restore.model.OneDrive;
import restore.model.Organization;
import restore.model.RestoreEvent;
import restore.model.RestoreSession;
import restore.model.RestoreToOriginalLocation;
import restore.model.Stop;

/** Restores all drives of a new session with the generated client: once with half a pair more, and once right. */
public class Restore {
  public static void main(String[] arguments) throws ApiException {
    ApiClient client = new ApiClient();
    client.setScheme("http").setHost("localhost").setPort(Integer.parseInt(arguments[0])).setBasePath("/v3");
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer any-token"));
    CompanionOperationsApi companions = new CompanionOperationsApi(client);

    Organization organization = companions.listOrganizations().get(0);
    ExploreOptions options = new ExploreOptions().datetime("2019-04-12T10:54:40Z").type(ExploreType.VEOD);
    RestoreSession session = companions.startRestoreSession(organization.getId(), new Explore().explore(options));
    List<OneDrive> drives = companions.listOneDrives(session.getId(), 0, 30).getResults();

    RestoreToOriginalLocation body = new RestoreToOriginalLocation()
        .oneDrives(drives)
        .documentVersion(DocumentVersion.LAST)
        .documentAction(DocumentAction.KEEP)
        .officeUsername("jsmith")
        .officePassword("correct-horse-battery")
        .onPremisesUsername("admin");
    BulkRestoreApi restores = new BulkRestoreApi(client);
    try {
      restores.restoreOneDrives(session.getId(), new BulkRestore().restoreToOriginalLocation(body));
      System.out.println("half a pair more was taken");
    } catch (ApiException refusal) {
      System.out.println("half a pair more: " + refusal.getCode());
    }
    restores.restoreOneDrives(
        session.getId(), new BulkRestore().restoreToOriginalLocation(body.onPremisesUsername(null)));
    for (RestoreEvent event : companions.listRestoreEvents(session.getId(), 0, 30).getResults())
      System.out.println(event.getStatus() + " " + event.getTitle());
    companions.stopRestoreSession(session.getId(), new Stop());
    System.out.println(companions.getRestoreSession(session.getId()).getState());
  }
}
