package dev.ieum.bot.model;

import dev.ieum.bot.task.Parameter;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.Toolbox;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;

/// Tells a model of the toolbox's tools, from their own declarations.
final class ToolSchemas {

    private ToolSchemas() {}

    static List<ToolSpecification> of(Toolbox toolbox) {
        return toolbox.list().stream().map(tool -> of(toolbox, tool)).toList();
    }

    private static ToolSpecification of(Toolbox toolbox, Tool tool) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        List<Parameter> parameters = toolbox.parameters(tool);
        parameters.forEach(parameter -> schema.addStringProperty(parameter.name(), parameter.description()));
        schema.required(parameters.stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList());
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(schema.build())
                .build();
    }
}
