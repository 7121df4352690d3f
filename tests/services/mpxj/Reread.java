import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.reader.UniversalProjectReader;

/** Prints plans as MPXJ reads them ("read") or as it schedules them from their start ("schedule"). */
class Reread {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        for (int number = 1; number < arguments.length; number++) {
            ProjectFile project = new UniversalProjectReader().read(new File(arguments[number]));
            if (arguments[0].equals("schedule")) {
                new MicrosoftScheduler().schedule(project, project.getProjectProperties().getStartDate());
            }
            for (Task task : project.getTasks()) {
                if (task.getUniqueID() != 0) {
                    OUT.println(number + "\t" + String.join("\t", fields(project, task)));
                }
            }
        }
    }

    private static String[] fields(ProjectFile project, Task task) {
        return new String[] {
            task.getUniqueID().toString(),
            task.getName(),
            task.getStart().toLocalDate().toString(),
            task.getFinish().toLocalDate().toString(),
            Boolean.toString(task.getSummary()),
            Boolean.toString(task.getMilestone()),
            Boolean.toString(task.getCritical()),
            days(project, task.getDuration()),
            days(project, task.getTotalSlack()),
            links(project, task),
            String.valueOf(task.getCost()),
            String.valueOf(task.getBaselineFinish()),
            String.valueOf(task.getDeadline()),
            task.getResourceAssignments().stream()
                .map(one -> one.getResource() == null ? "" : one.getResource().getName())
                .collect(Collectors.joining(",")),
            String.valueOf(task.getText(1)),
        };
    }

    private static String links(ProjectFile project, Task task) {
        return task.getPredecessors().stream()
            .map(one -> one.getPredecessorTask().getUniqueID() + "," + one.getType() + "," + days(project, one.getLag()))
            .sorted()
            .collect(Collectors.joining(" "));
    }

    private static String days(ProjectFile project, org.mpxj.Duration duration) {
        if (duration == null) {
            return "";
        }
        double days = duration.convertUnits(TimeUnit.DAYS, project.getProjectProperties()).getDuration();
        return String.valueOf(Math.round(days));
    }
}
